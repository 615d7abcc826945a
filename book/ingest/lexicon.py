# ruff: noqa: E501
"""The words page furniture is made of: which rule a line falls under by its own words alone.

``look(line)`` gives the rule and where it holds: ``any`` (wherever it stands), ``edge`` (above or
below the text, not inside), ``head`` or ``tail``. Patterns are written in Simplified Chinese and
match Traditional and Japanese forms, since lines are folded by ``key`` before. No pattern is a list
of sites: what counts is the form of a line.
"""

from __future__ import annotations

import re

# The Traditional (and Japanese) characters of the words below, and what they fold to.
_FROM = (
    "予伝佈來価係俬個們備傢傳僅價億優儲內冊処別刪則剛剰創劃劇動務區協単卽參収員問啓啟單噹嚮囌"
    "囲図國圍圏圖執報場増學実實寧審寫対専專對導層屬師帳幫廣彆彔後復応恵態應懐懷戶拠拡挿捜掃換"
    "搶摂撃擊擔據擴攝敎數斷於時晉曏書會朮東査條検業構樓標権機檢檯欄權歓歡歸殘氣沒滬瀏為無熱營"
    "爲獲現瓊畫畵當発發監眞眾碼礙積穫筆箇節簡簽籌籤粵糸糾約紅級紹終経結絕絡給統絲絵絶經継綫維"
    "綱網綵総線編總繪繫繼續纔羣習聞聯聲聴聽脩脳腦臉臺與興舉萬蒐蓆蔘蔵薦藍蘇處號衆術衕裏裝裡製"
    "複覈見規視覚観覺覽觀觸訂計訊討記訪設許訳訴註証評詞話該語誠說説請論謝證識譯議讀讚負責貴買"
    "費貼資賛賞賬購贊贛軽載輕輯轉迴連週進運過違選遼還郵鄭鈕鈡錄錯録錶鍵鍾鏈鐘長門閉開間関閤閩"
    "閱閲闆關陝陸険隠隨險隱隻雲電韆頁頂項須預領頭頻題顕類顧顯風颱餘饋馬駐體髪髮鬚魯麪麫麵麺黒"
    "點齣読続設範測試護廳銷獎擇瀏惠窗訪縣"
)
_TO = (
    "豫传布来价系私个们备家传仅价亿优储内册处别删则刚剩创划剧动务区协单即参收员问启启单当向苏"
    "围图国围圈图执报场增学实实宁审写对专专对导层属师帐帮广别录后复应惠态应怀怀户据扩插搜扫换"
    "抢摄击击担据扩摄教数断于时晋向书会术东查条检业构楼标权机检台栏权欢欢归残气没沪浏为无热营"
    "为获现琼画画当发发监真众码碍积获笔个节简签筹签粤丝纠约红级绍终经结绝络给统丝绘绝经继线维"
    "纲网彩总线编总绘系继续才群习闻联声听听修脑脑脸台与兴举万搜席参藏荐蓝苏处号众术同里装里制"
    "复核见规视觉观觉览观触订计讯讨记访设许译诉注证评词话该语诚说说请论谢证识译议读赞负责贵买"
    "费贴资赞赏账购赞赣轻载轻辑转回连周进运过违选辽还邮郑钮钟录错录表键钟链钟长门闭开间关合闽"
    "阅阅板关陕陆险隐随险隐只云电千页顶项须预领头频题显类顾显风台余馈马驻体发发须鲁面面面面黑"
    "点出读续设范测试护厅销奖择浏惠窗访县"
)
_FOLD = str.maketrans(_FROM, _TO)


def key(text: str) -> str:
    """The text as the patterns see it: same length, characters folded."""
    return text.translate(_FOLD)


N = r"[\d,.]+\s*[万亿千kKwWmM]?\+?"
_D = r"(?:\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?)"
_T = r"(?:\d{1,2}[:：时]\d{2}(?:[:：分]\d{2}秒?)?)"
_MON = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)

_FOOTER = r"(?:(?:关于|联系|加入)我们|关于本站|网站地图|站点地图|广告服务|广告合作|商务合作|诚聘英才|人才招聘|法律声明|法律条款|隐私(?:政策|条款|权政策)?|服务(?:条款|协议)|用户协议|使用条款|免责声明|意见反馈|友情链接|帮助中心|举报中心|客服(?:中心|电话)?|联系方式|投稿(?:邮箱|指南)?|About(?: [Uu]s)?|Contact(?: [Uu]s)?|Privacy(?: (?:Policy|policy|Notice))?|Terms(?: (?:of (?:Service|Use|use|service)|& Conditions|and Conditions))?|Cookies?(?: (?:Policy|Settings))?|Advertise(?: with us)?|Careers|Help(?: Center)?|Sitemap|Accessibility|Do Not Sell.{0,30}|RSS|Feedback|Legal|Press|Jobs|Support|FAQ|Subscribe|Newsletters?|会社概要|プライバシーポリシー|利用规约|お问い合わせ|お问合せ|サイトマップ|运営会社|特定商取引.{0,12}|个人情报.{0,10}|广告掲载.{0,10}|ヘルプ|採用情报|免责事项|著作权.{0,8})"

# rule, where, pattern (whole line unless it begins with "~": anywhere in the line)
# fmt: off
_TABLE: list[tuple[str, str, str]] = [
    # advertisements
    ("advertisement.label", "any", r"[\[(（【「]?(?:广告|广告位.{0,6}|AD|ADs|Ads|Advertisement|ADVERTISEMENT|Sponsored(?: Content)?|SPONSORED|Promoted|赞助内容|推广|スポンサーリンク|広告|PR|Skip advertisement|Continue reading below|Story continues below(?: advertisement)?|Advertisement\s*[-–—.]? ?(?:Continue|Scroll).{0,40}|广告\s*[-–—]?\s*(?:请继续|继续).{0,20})[\])）】」]?"),
    ("advertisement.label", "any", r"(?:推广|广告|赞助|Anzeige|Werbung|Publicité|광고)(?:\s?[|｜·:：].{2,40})?|(?:Article|Story|Artikel) (?:continues|geht).{0,40}(?:ad|advertisement|Anzeige|weiter)"),
    ("advertisement.label", "edge", r"(?:立即|马上|现在|去|点击|前往)(?:打开|下载|体验|查看|领取|报名|购买|抢购|下单|试用|预约|开通|咨询|看看)(?:[>›»]*)|了解(?:更多|详情)|[￥¥$€£]\s?[\d,.]+(?:元|起)?|到手价.{0,12}|本文含.{0,10}(?:推广|广告).{0,6}"),
    ("advertisement.label", "edge", r"~限时(?:优惠|特价|抢购)|立即(?:抢购|购买|下单)|点击(?:购买|下单)|优惠券|商务合作|广告(?:合作|投放)|领取.{0,6}(?:红包|福利|资料)"),
    ("advertisement.label", "edge", r"~\b(?:[Ss]ponsored by|[Bb]rought to you by|[Tt]oday's sponsor|[Uu]se code [A-Z0-9]{3,})\b"),
    # login
    ("login.prompt", "any", r"(?:请?先?|立即|免费|马上)?(?:登[录陆入]|注册)(?:\s*[/|或·、]?\s*(?:注册|登[录陆入]))?(?:账号|帐号|会员)?(?:[|/ ]\s*\S{2,4}){0,2}"),
    ("login.prompt", "edge", r"(?:Sign|Log) ?(?:in|up|out)(?:\s*(?:[|/·]|or)?\s*(?:(?:Sign|Log) ?(?:up|in)|Register|Subscribe|Create (?:an )?account|Join))*|Register|Create (?:a free |an )?account|My account|Account|ログイン(?:\s*[|/・]?\s*(?:新规(?:会员)?登录|会员登录))?|新规会员登录|Already (?:a subscriber|have an account)\?.{0,30}|会员登录|新规登录|找回密码|订阅 登录|会员中心|个人中心|我的(?:收藏|订阅|关注|账户)"),
    ("login.prompt", "edge", r"(?:您|你)?需要\s?(?:登录|注册).{0,40}|(?:马上|立即|现在)(?:登录|注册)[，,].{0,40}|搜索\s?[:：].{0,30}|.{0,16}登录.{0,8}才(?:可以|能).{0,20}"),
    ("login.prompt", "edge", r"~(?:登录|登陆|注册)后?(?:即可|才能|可以?|查看|发表|评论|参与)|您?还?(?:未|没有)登[录陆]|欢迎您?[，,].{0,10}(?:登录|注册)"),
    # share
    ("share.prompt", "edge", r"(?:分享(?:(?:至|到|给).{0,10}|本文|文章|此文|给?好友|按钮|链接|海报)?|转发(?:到)?|收藏(?:本文|文章)?|点赞|在看|喜欢|打印(?:本页|此文|本文)?|举报|反馈|不感兴趣|复制链接|字[号体](?:[:：]?\s*[大中小+\-]+)*|[大中小]|A[+-]|字体大小|保存|微信(?:好友)?|微博|新浪微博|QQ(?:空间|好友)?|朋友圈|手机看|听全文|朗读|海报|生成海报|纠错|投诉|加入收藏|列印|友善列印|脸书|关闭|关闭窗口|返回顶部|回到顶部|用微信扫描二维码.{0,12}|扫一扫分享.{0,12}|赞|踩|赏|打赏|赞赏)(?:\s*[:：·|/,，]?\s*(?:分享(?:至|到)?|转发|收藏|点赞|在看|喜欢|打印(?:本页|此文|本文)?|关闭(?:窗口|本页)?|举报|反馈|复制链接|[大中小]|A[+-]|保存|微信(?:好友)?|微博|新浪微博|QQ(?:空间|好友)?|朋友圈|手机看|海报|纠错|脸书|Facebook|Twitter|LINE|Line|X|Telegram|WhatsApp|Email|评论|留言|关闭|赞|踩|LinkedIn|Plurk|\d+)){0,14}"),
    ("share.prompt", "edge", r"(?:Share(?: (?:this|on|to|via|article|story|full article|the post).{0,40})?|Save|Print(?: (?:this )?(?:page|article|story))?|Email(?: this)?|Tweet|Pin(?: it)?|Like|Copy(?: the)?(?: article)? link|SMS|Listen(?: to (?:this )?(?:article|story))?.{0,24}|Bookmark|Gift(?: this)? article|Give this article|Text size|Facebook|Twitter|X|LinkedIn|WhatsApp|Reddit|Telegram|Pinterest|Instagram|YouTube|RSS|Flipboard|Hacker News|Forward to a friend|View (?:this )?(?:email )?in (?:your )?browser.{0,20}|シェア(?:する)?|ツイート(?:する)?|ポスト|はてなブックマーク|はてブ|いいね[!！]?|印刷|保存|メール|后で読む|リンクをコピー|クリップ|送る|Pocket|LINE|note)(?:\s*[:：·|/,]?\s*(?:and|on|via)?\s*(?:Share|Save|Print|Email|SMS|Tweet|Pin|Like|Copy link|Copy article link|Bookmark|Facebook|Twitter|X|LinkedIn|WhatsApp|Reddit|Telegram|Pinterest|Instagram|LINE|RSS|Pocket|はてブ|シェア|ツイート|ポスト|Comments?|Link|\d+)){0,14}"),
    # counters
    ("counter.figure", "edge", rf"(?:共?\s*[(（]?{N}[)）]?\s*(?:次|人|条|个|位|篇)?\s*(?:阅读|浏览|点击|观看|播放|评论|回复|跟贴|参与|点赞|人?赞|喜欢|收藏|转发|分享|热度|关注|粉丝|支持|反对|有用|没用|上传|在看|围观|已读|留言|赞同|感谢|讨论|推荐|views?|Views?|VIEWS|reads?|Reads?|comments?|Comments?|COMMENTS|shares?|Shares?|likes?|Likes?|claps?|followers?|Followers|min(?:ute)?s? read|MIN READ|min(?:ute)?s? listen|ビュー|いいね|コメント|人|件|回|PV|points?|reactions?|replies|Replies)(?:数|量|过|了|度)?[\s|·•,，/]*)+"),
    ("counter.figure", "edge", rf"(?:(?:总?阅读|浏览|点击|观看|播放|评论|回复|点赞|赞同|赞|支持|反对|有用|没用|喜欢|收藏|转发|分享|热度|人气|查看|围观|字数|跟贴|关注|粉丝|推荐|参与|访问|讨论|用时|时长|阅读时间|阅读时长|文章|积分|威望|帖子|Views?|Reads?|Comments?|Shares?|Likes?|Hits|Word count|Reading time|Estimated reading time|コメント|閲覧数?|いいね|PV|阅覧数?)(?:数|量|次数|人数|时间|时长|总数)?\s*[:：]?\s*[(（]?\s*(?:约|~)?\s*{N}\s*[)）]?\s*(?:次|人|条|个|字|分钟|秒|min(?:ute)?s?)?[\s|·•,，/;；]*)+"),
    ("counter.figure", "edge", rf"{N}\s*(?:人|次|位)[^\s，。,.]{{0,8}}"),
    ("counter.figure", "edge", r"[\d\s,.+|/·]+[万kK]?|共\s*[(（]?\d+[)）]?\s*[条页篇个](?:评论|回复)?|\d+\s*/\s*\d+|[(（]\d+[)）]|\d+%|\d+\s*(?:回帖|楼)"),
    ("counter.figure", "edge", r"(?:本文|全文)?(?:共|约)?计?\s*\d+\s*字[，,、\s]*(?:预计|大约|阅读|约|需|完)*\s*(?:需要?|时间)?\s*(?:约|大约)?\s*\d*\s*(?:分钟)?(?:读完|阅读|左右)*。?"),
    # follow, app, QR
    ("prompt.follow", "any", r"(?:点击|戳|轻触|请点)?(?:上方|下方|↑|↓|上面|下面|右上角|左上角|标题下)*.{0,6}蓝(?:色?字|字).{0,14}(?:关注|订阅|我们)?.{0,10}"),
    ("prompt.follow", "edge", r"~(?:扫码|扫一扫|扫描|长按|识别).{0,14}(?:二维码|手机|打开|关注|下载|加入|添加|微信|小程序)|二维码.{0,8}(?:关注|下载|加入)|(?:下载|打开|安装|使用).{0,10}(?:APP|App|app|客户端|应用)|(?:关注|订阅)(?:我们|公众号|本号|微信|官方|频道)|关注.{0,12}(?:公众号|视频号|微信号|官方微信|官方微博)|微信(?:公众)?号[:：]|公众号[:：].{0,30}|加入.{0,12}(?:交流群|社群|读者群)|添加.{0,8}微信|设为?星标|点亮?.{0,4}在看|一键三连|欢迎(?:关注|订阅|转发|点赞|留言|扫码)|觉得.{0,8}(?:不错|有用|好看).{0,14}(?:点赞|在看|转发|分享|关注)"),
    ("prompt.follow", "edge", r"(?:\+\s*)?关注[他她]?|已关注|取消关注|订阅|立即订阅|私信|Follow(?: us)?(?: (?:on|@).{0,40})?|Subscribe(?: (?:now|today|here|for free))?|フォロー(?:する)?|(?:无料)?メルマガ登录|Get the app|Download the app|Open in app|预览时标签不可点|继续滑动看下一个|轻触阅读原文|阅读原文|微信扫一扫.{0,16}|使用小程序|知道了|向上滑动看下一个|关注该公众号|赞赏作者|喜欢作者|人划线|写留言|写下你的评论"),
    ("prompt.follow", "edge", r"~\b(?:[Ss]ign up (?:for|to)|[Ss]ubscribe to|[Ss]ubscribe (?:for free|here|now|today)|[Jj]oin (?:our|the) (?:newsletter|mailing list|community)|[Ff]ollow us|[Dd]ownload (?:our|the) app|[Gg]et (?:the|our) (?:best|latest|free|newsletter|app)\b.{0,60}|[Dd]elivered (?:straight )?to your inbox|[Tt]hanks for reading|[Ww]as this (?:email )?forwarded to you|[Uu]nsubscribe|[Yy]ou(?:'|’)?(?:re| are) receiving this|[Mm]anage (?:your )?(?:email )?preferences|[Bb]ecome a (?:member|paid|free)|[Uu]pgrade to paid|[Ll]ike what you(?:'|’)re reading|[Ee]njoy(?:ed|ing) this (?:post|article|newsletter|story)|[Ss]hare this post with)\b"),
    ("prompt.follow", "edge", r"~(?:收到|发送)(?:了)?(?:这封|此|本)(?:电子)?(?:邮件|信).{0,20}(?:因为|由于|订阅)|退订|取消订阅|(?:您|你)订阅了|(?:感谢|谢谢)(?:您|你)?(?:的)?(?:阅读|收看|订阅|收听).{0,12}|(?:转|分享|推荐)(?:发|送)?给.{0,6}(?:朋友|好友|同事)"),
    ("prompt.follow", "edge", r"(?:Enter |Your )?(?:your )?e-?mail(?: address)?|Sign up|Get our .{2,40}|.{2,12}客户端"),
    ("prompt.follow", "edge", r"~フォロー(?:して|お願い)|気に入ったら|サポートを(?:して|お願い)|登录はこちら|メールマガジン.{0,12}(?:登录|购読)|アプリをダウンロード|(?:チャンネル|LINE).{0,6}登录"),
    ("prompt.follow", "any", r"(?:Sign up (?:for|to)|Subscribe to|Get) (?:our|the|my) .{0,40}(?:newsletter|updates|emails?|mailing list).{0,90}|(?:扫码|扫描|长按|识别).{0,10}二维码.{0,16}"),
    ("prompt.expand", "edge", r".{0,6}(?:浏览器|网页)(?:中|里|上)?(?:查看|打开|阅读).{0,10}|.{0,6}(?:无法|不能)(?:正常)?(?:显示|查看).{0,16}(?:邮件|点击).{0,24}|(?:If you )?(?:can(?:'|’)?t|cannot|having trouble) (?:see|view|read)ing? .{0,60}"),
    # expand
    ("prompt.expand", "any", r"(?:点击)?(?:展开|查看|阅读|显示)(?:全文|更多|全部|余下|剩余.{0,8}|完整|原图|大图|更多内容|下一页)(?:\s*[>»›]{1,2})?|收起(?:全文)?|未完待续|下一页|上一页|Read more|READ MORE|Show more|See more|View more|Load more|Continue reading|Expand|Tap to expand|Click to (?:enlarge|expand)|Enlarge(?: this)? image|点击(?:可?放大|图片).{0,8}|点击加载更多|加载中.{0,3}|Loading\.*|続きを読む|もっと见る|次のページ(?:へ)?|前のページ(?:へ)?|全文を読む|You have \d+ free articles? (?:left|remaining).{0,40}"),
    # calls to act: a verb that asks for a click, and a thing of pages
    ("prompt.expand", "any", r"[(（【*>▼►▶↓\s]*(?:请|欢迎)?(?:点击|点选|点开|戳|轻触|长按|扫描|扫码|识别|下载|打开|进入|前往|按|立即|马上|即刻)[^。，！？；]{0,24}(?:APP|客户端|小程序|图片|大图|原图|视频|音频|全文|更多|链接|二维码|查看|收听|阅读|购买|领取|关注|直播|预约|订阅|下载|详情|报名|↓|↑|>>|»)[^。，；]{0,16}"),
    ("prompt.expand", "any", r"[^。，；]{0,24}(?:按此|点此|点我|戳这里|点击这里|戳图)[^。；]{0,16}|[^。；]{2,40}(?:查看|点击|详情|进入|更多)\s*(?:>>|»|＞＞)|[(（]?此处已?(?:添加|插入)(?:小程序|视频|图片|卡片|名片|链接).{0,30}|(?:请)?(?:继续)?(?:往下|向下)(?:继续)?(?:滑动|滚动|阅读|看).{0,6}"),
    ("prompt.expand", "any", r"\S+\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|zip|mp[34])\s*[(（].{0,40}[)）]|下载附件.{0,10}|保存到相册|复制|复制代码|ここから続き|(?:部分)?(?:图片|素材|图文).{0,6}(?:网络|互联网)[，,。]?\s?(?:侵删|如侵删|侵权.{0,8})?|Copy code|(?:Save|Pin|Share) (?:this|it)(?: \w+){0,3}[!.]?|Jump to [^.]{2,40}|Skip .{1,30} and continue reading|End of (?:promotion|recommended|related|newsletter|list|content)\b.{0,20}|End of [^\sA-Za-z]\S{0,10}"),
    ("prompt.expand", "edge", r".{0,16}(?:这|この|该)?(?:有料(?:会员|记事)|付费(?:会员|内容)).{0,40}|(?:残り|剩余)\d+(?:文)?字.{0,20}|ここから续き|今すぐ登录.{0,12}|(?:订阅|登录|购买)(?:或|/|、)?(?:订阅|登录|购买)?[，,]?(?:以|后|即可)?(?:继续|查看|解锁)?(?:阅读|查看|解锁)(?:全文|更多|完整).{0,8}"),
    ("prompt.follow", "any", r"(?!.*\b(?:said|says|told|asked|was|were|had)\b)(?:Subscribe|Sign up) (?:to|for|now|today)\b.{0,160}|Sign up[!.]|Get the .{2,60} in your inbox\.?"),
    ("prompt.follow", "edge", r".{0,60}\b(?:reader-supported publication|[Tt]o receive new posts).{0,160}|.{0,30}Get our newsletters?[!.]?|.{0,60}[Cc]heck out our .{0,80}|Subscribe (?:from|for) .{0,20}|(?:Get|See) the offer"),
    ("prompt.follow", "edge", r".{0,20}(?:辛苦|麻烦|劳烦)[您你].{0,6}点.{0,80}|.{0,40}(?:欢迎|请)(?:您|大家)?(?:在|到|来)?(?:评论区|留言区|下方).{0,30}|.{0,12}(?:关注|订阅|下载).{0,16}(?:APP|电子报|客户端).{0,24}|我要反馈|保存网页|我有话说.{0,16}"),
    ("notice.cookies", "edge", r".{0,60}(?:(?:建议|请)使用.{0,40}浏览器|广告拦截|(?:同意|了解|阅读).{0,8}(?:隐私权?|个资|个人资料|Cookie).{0,6}(?:规范|政策|声明|条款)|I understand and agree that).{0,200}"),
    ("disclaimer.platform", "edge", r".{0,60}(?:许可协议|知识共享|署名-非商业|affiliate links?|may earn a .{0,20}commission|acknowledge (?:it|them) with a correction|虚构故事|对号入座|如有雷同|异议或投诉|本版欢迎投稿).{0,260}"),
    ("credit.picture", "any", r"(?:图像|图片|照片)来源[，,].{2,40}|(?-i:[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){1,3}) ?/ ?.{2,40}|Photograph(?:s|y)?:.{2,60}"),
    ("counter.figure", "any", r"\+\d{1,3}"),
    ("navigation.menu", "edge", r"(?-i:(?:[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3A-Z0-9・-]{1,6}[\s|｜·/>]+){4,}[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3A-Z0-9・-]{1,8})|(?-i:(?:[A-Z]{3,}\s+){3,}[A-Z]{3,})|设为首页.{0,16}|加入收藏.{0,16}|(?:放大|缩小)字[体号].{0,8}|(?:听新闻\s*)?(?:字级|字型|字体|字号)(?:大小)?(?:设定)?[:：]?(?:\s*[【\[]?[大中小特][】\]]?)*(?:\s*(?:打印|关闭|收藏|分享))*|关闭此?视窗|上\s*/\s*下一篇.{0,4}|Open Navigation Menu|Skip to site index"),
    ("navigation.breadcrumb", "edge", r"[^\s。，>›»]{2,14}\s?(?:>>|[>›»])\s?[^\s。，>›»]{1,14}(?:\s?(?:>>|[>›»])\s?[^。>›»]{1,60})+"),
    ("author.card", "edge", r"(?:[^\s@]{1,16}\s){0,3}[\w.+-]+@[\w.-]+\.[a-z]{2,12}"),
    ("related.heading", "any", r"(?:If you (?:liked|enjoyed) .{0,40}|(?:People|Readers|Others|You) (?:are also|also|may also|might also).{0,30}(?:read|like|enjoy|view)\w*|More (?:Great )?.{0,24} Stories|其他新闻|最Hit|热读|热词|[^。，]{0,6}(?:热门|最新|网上)(?:新闻|文章|话题|热门)(?:排行)?)\s*[.…:：]*"),
    ("prompt.expand", "any", r"[\[［【](?:编辑|edit|edit source|源代码)[\]］】]|返回.{2,8}[，,]\s*查看更多"),
    ("related.heading", "any", r"Also from .{2,30}|More (?:Releases|Stories|Posts|Articles) [Ff]rom .{2,40}"),
    ("copyright.tail", "tail", r"(?-i:SOURCE) .{2,60}|\+?[\d\s()-]{9,18}"),
    ("header.credits", "edge", r"(?:责任|本文|网络)?(?:编辑|责编|校对|审核)\s*[:：]"),
    # German, French, Korean
    ("share.prompt", "edge", r"(?:Teilen|Merken|Drucken|Vorlesen|Artikel (?:teilen|merken|drucken|anhören)|Zur Merkliste|Partager|Imprimer|Enregistrer|Écouter|Envoyer|Copier le lien|Offrir|Réagir|공유(?:하기)?|인쇄|스크랩|글자 ?크기|좋아요|카카오톡|페이스북|트위터|기사 ?(?:저장|듣기))(?:[\s|·,/]+(?:Teilen|Merken|Drucken|Facebook|Twitter|X|WhatsApp|E-?Mail|Partager|Imprimer|공유|인쇄|페이스북|트위터|카카오톡|\d+)){0,8}"),
    ("login.prompt", "edge", r"(?:Anmelden|Abmelden|Einloggen|Registrieren|Abo(?:nnieren)?|Jetzt (?:abonnieren|testen|lesen).{0,30}|Se connecter|Connexion|S'inscrire|S’abonner|S'abonner|Abonnez-vous.{0,40}|Mon compte|로그인|회원가입|구독(?:하기)?|마이페이지)"),
    ("navigation.menu", "edge", r"(?:Zum (?:Inhalt|Hauptinhalt)(?: springen)?|Startseite|Suche|Menü|E-Paper|Nach oben|Zurück(?: zur .{2,20})?|Aller au contenu(?: principal)?|Accueil|Recherche(?:r)?|Rubriques|Retour (?:en haut|à l.accueil)|Haut de page|본문 ?바로가기|전체 ?메뉴|검색|홈|맨 ?위로)"),
    ("counter.figure", "edge", r"(?:Lesezeit|Lesedauer|Temps de lecture|Lecture)\s*:?\s*(?:ca\. )?\d+\s*(?:Min(?:uten?|\.)?|min(?:utes?)?\.?)|\d+\s*(?:Minuten? Lesezeit|min de lecture|Kommentare?|commentaires?|partages?)|조회(?:수)?\s*[:：]?\s*[\d,]+|댓글\s*\d+"),
    ("related.heading", "any", r"(?:Das könnte Sie auch interessieren|Mehr zum Thema|Auch interessant|Meistgelesen(?:e Artikel)?|Weitere (?:Artikel|Themen|Nachrichten)|Mehr aus .{2,30}|Verwandte Artikel|Lesen Sie auch|À lire aussi|A lire aussi|Lire aussi|Sur le même (?:sujet|thème)|Les plus lus|Nos derniers articles|Dans la même rubrique|Vous aimerez aussi|관련 ?기사|많이 본 (?:뉴스|기사)|추천 ?기사|인기 ?기사|주요 ?뉴스|이 시각 .{2,10})\s*:?"),
    ("related.item", "any", r"(?:Lesen Sie auch|Lesen Sie mehr|Mehr dazu|Siehe auch|À lire aussi|A lire aussi|Lire aussi|Lire également|Voir aussi|관련 ?기사)\s*[:：|>]\s*\S.{0,120}"),
    ("comments.heading", "tail", r"(?:\d+\s*)?(?:Kommentare?|Leserkommentare|Diskussion|Commentaires?|Réactions|댓글)(?:\s*[(（]?\d*[)）]?)?|Kommentar (?:schreiben|verfassen)|Laisser un commentaire"),
    ("navigation.footer", "tail", r"(?:(?:Impressum|Datenschutz(?:erklärung)?|AGB|Kontakt|Nutzungsbedingungen|Mediadaten|Karriere|Hilfe|Über uns|Mentions légales|Confidentialité|Politique de confidentialité|CGU|CGV|Contact|Qui sommes-nous|Plan du site|Gestion des cookies|회사소개|이용약관|개인정보 ?처리방침|청소년 ?보호정책|고객센터|제휴문의)[\s|·•,]*)+"),
    ("disclaimer.platform", "edge", r".{0,60}(?:Alle Rechte vorbehalten|Tous droits réservés|Reproduction interdite|무단\s?전재|재배포\s?금지|저작권자).{0,120}"),
    ("tags.list", "edge", r"(?:Schlagw(?:ort|orte|örter)|Themen|Mots-clés|Sur le thème|태그)\s*:\s*\S.{0,160}"),
    # advertisements, in other words and languages
    ("advertisement.label", "any", r"Advertiser Content(?: From)?|(?:Paid|Partner|Branded) (?:Post|Content)(?: by .{2,30})?|Content by .{2,30}|Anuncio|Publicidad|Reklame|赞助商(?:链接|内容)|本内容由.{2,16}(?:提供|赞助)|广告[及和与]合作|商品推荐|【[^】]{0,14}(?:无料|读み放题|締|キャンペーン|期间限定)[^】]{0,14}】.{0,60}"),
    # consent, players, embedded things
    ("prompt.expand", "any", r"(?:Load|Show|Display|Enable|Play) (?:\w+ ){1,3}(?:content|video|comments|player|post|audio)\??|Video (?:jetzt )?laden|(?:Externer|Empfohlener(?: redaktioneller)?) Inhalt|Inhalt(?:e)? (?:jetzt )?(?:laden|anzeigen)|Charger (?:le contenu|la vidéo)|Cargar (?:el )?contenido|Unable to load .{0,40}|View (?:this )?(?:post|tweet|video|more) on .{2,20}|A (?:post|video|photo) shared by .{2,60}|This (?:content|video|post) (?:is|was) (?:hosted|not available|provided|removed).{0,100}|视频加载.{0,10}|(?:图片|视频|音频|内容)(?:加载失败|无法显示|无法播放).{0,12}"),
    ("prompt.expand", "any", r"[▲△▶►▷🎧🔊♪\s]*(?:点击|轻触|点此)?(?:收听|试听|播放)(?:音频|全文|本文|节目|录音|朗读)?(?:\s*[|｜·].{0,60})?|\d{1,2}:\d\d(?::\d\d)?\s*/\s*\d{1,2}:\d\d(?::\d\d)?|Listen to (?:more|the|this)\b.{0,60}|(?:Listen|Watch) (?:now|here)(?:: .{2,60})?|(?:Audio|Video) (?:player|playback).{0,40}"),
    ("prompt.expand", "any", r"跳过.{1,20}继续(?:阅读|浏览|观看)?|跳过(?:此内容|广告|内容|导航|图片)|.{1,16}をスキップ.{0,4}|Skip (?:to|past|over|the|this|ad)\b.{0,40}|(?:Artikel|Story|Text) (?:weiterlesen|fortsetzen)|Weiterlesen|Lire la suite|Seguir leyendo|Leer más|더 ?보기|계속 ?읽기"),
    ("prompt.expand", "head", r"/|\d{1,2}:\d\d(?::\d\d)?|[\d.]{1,4}[x×倍]速?|(?:正在)?(?:播放|暂停|倍速|音量|静音|听新闻|听文章|听报道|朗读|语音(?:播报|朗读)?)|Play(?: (?:audio|video|episode))?|Pause|Mute|Transcript|Speed|Audio|Podcast|Escuchar|(?:Artikel )?(?:anhören|vorlesen)|オーディオ|音声で(?:聴|闻)く"),
    # what speaks to the reader about the page
    ("notice.reader", "any", r"By (?:submitting|signing up|subscribing|clicking|entering|continuing|registering)\b.{0,260}|This site is protected by .{0,140}|.{2,60} is (?:a|an) (?:reader|listener|member|community)-(?:supported|funded) .{0,200}|Help keep .{0,40}informed by sharing.{0,40}|(?:We|YouTube|Vimeo|Instagram|Facebook|X|Twitter|TikTok|Spotify) (?:may |might )?(?:use|set|load)s? cookies.{0,200}|.{0,40}(?:浏览器|browser)(?:版本)?(?:不支[持援]|过低|无法|does not support|doesn(?:'|’)t support).{0,80}|Mit (?:Ihrer|deiner) (?:Zustimmung|Einwilligung).{0,120}|(?:Discover|Get) more from .{2,60}|.{0,30}\bJavaScript\b.{0,40}(?:enable|disabled|启用|开启|有効).{0,60}"),
    ("notice.reader", "edge", r"(?:我?不?同意|同意并继续|接受|拒绝|允许|知道了|稍后)(?:[\s/|]*(?:我?不?同意|接受|拒绝|关闭|取消))*|(?:Accept|Reject|Agree|Allow|Decline)(?: all)?(?: cookies)?|I (?:agree|accept).{0,40}|Manage (?:cookies|preferences|choices|settings|options)|Alle akzeptieren|Ablehnen|Tout (?:accepter|refuser)|Aceptar(?: todo)?|正确的提示信息|.{0,6}(?:页面|内容)不存在.{0,16}|您(?:正在|要)(?:寻找|查找|访问).{0,30}|(?:网络|加载)(?:异常|错误|失败).{0,16}"),
    ("prompt.follow", "any", r"(?:Type|Enter|Your) (?:your )?e-?mail.{0,30}|E-?mail(?:-Adresse| address)? ?(?:\(required\)|\*)?|请?输入.{0,20}(?:邮箱|信箱|手机号).{0,12}|(?:Jetzt|Hier) (?:anmelden|abonnieren|registrieren)|S(?:'|’)inscrire(?: à la newsletter)?|Suscríbe(?:te|se).{0,60}|Ready for more\?|This (?:post|episode) is public.{0,60}|Over [\d,.]+ (?:subscribers|readers)|[\d,.]+[KM]? subscribers"),
    ("prompt.follow", "any", r"[>📌👉👇🔔✨\s]*(?:欢迎|请|点击|长按|扫码)?(?:下载|关注|订阅|星标|设为星标|加入)[^。]{1,40}(?:客户端|公众号|小程序|APP|视频号|订阅号|频道|社群|专栏|电子报|星球)[^。]{0,40}(?:📰|[!！。])?"),
    ("prompt.follow", "edge", r".{0,20}(?:给个|点个|点一下|点下|来个).{0,6}(?:赞|在看|关注|爱心|小心心|三连).{0,30}|.{0,30}(?:在?后台|私信|评论区)(?:回复|留言|发送).{0,30}|好的内容.{0,6}赞赏|.{0,8}赞赏.{0,20}|好文章.{0,10}鼓励|已同步到看一看|写下你的想法|支持一下.{0,10}|.{2,16}(?:APP|客户端)\s.{0,20}|Keine News verpassen.{0,160}|(?:Like|Liked) by .{0,60}|\d+ more comments?.{0,6}|Expand full comment|See all"),
    # menus, in other words
    ("navigation.menu", "edge", r"Site navigation.{0,60}|Quick Links|Hamburger .{0,24}|(?:Open|Close|Toggle|Expand|Show|Hide)(?: (?:the|main|site|navigation|search|sub))* ?(?:menu|navigation|search|sidebar|dialog)|The homepage|Footer|Header|Breadcrumbs?|Our (?:History|Team|Story)|Explore (?:More )?Topics?|(?:Crossword|Games|Puzzles?|Magazine Archive|Digital Edition|E-?edition|Classifieds|Obituaries|Masthead|Corrections|Tip Us|Community Guidelines|Your Privacy Choices)(?: Puzzle)?|.{1,30} logo\.?|(?:搜索|浏览|阅读)历史|热搜(?:词|榜)|全部删除|删除|完成|取消|确定|提交|浏览其他章节|同一主题|(?:请)?输入(?:关键[字词]|搜索内容).{0,10}|切换(?:模式|语言|城市|导航)|写(?:文章|回答|想法)|发布文章|创作中心|等你来答|节目单|长者(?:模式|助手)|适老.{0,6}|智能问答|无障碍(?:阅读|模式|浏览)|メインコンテンツ(?:に|へ).{0,6}|パンくず.{0,4}|Buscar|Menú|Secciones|Inicio|Ir al contenido.{0,10}|검색하기"),
    ("share.prompt", "head", r"(?:Link(?: copied)?|Copied!?|Gift(?: article)?|Notes|Restack|Share options|Print content|Print (?:with|text) .{2,30}|Cancel|Add to .{2,24}|list|line|收听|已复制|链接已复制|加入为.{2,24}|赞|A|AA|Compartir|Guardar|Imprimir|(?:Artikel )?(?:speichern|drucken|verschenken|merken)|Druckansicht|\d+ Kommentare lesen|Kommentare lesen.{0,8}|Teile diese[nr]? .{2,20}|.{1,16}でシェアする|印刷する|保存する)"),
    ("share.prompt", "tail", r"(?:[(（\[【]\s*(?:举报|纠错|收藏|分享|打印|责编)\s*[)）\]】]\s*)+|Teile diese[nr]? .{2,20}|Kurzlink\s*:.{0,80}|Kommentare lesen.{0,8}|Zur Startseite|.{1,16}でシェアする|Gift|Link|Share options|Restacks?"),
    # the page's own records of the article; heads of mails
    ("header.metadata", "head", r"(?:索引号|主题分类|文号|发文字号|发文机关|发布机构|公开主体|成文日期|有效性|效力状态|公开(?:方式|类别|范围|属性)|(?:信息|体裁|组配)分类|主题词|文种|生成日期|废止日期|统一编号|文章编号|稿件编号|DOI|ISSN|(?:中图)?分类号|Topics?|Role|Desk|Section|Ref(?:erence)?(?: no\.?)?|Article information)\s*(?:[:：,，]\s*.{0,80})?"),
    ("header.metadata", "head", r"(?:From|To|Cc|Bcc|Reply-To|Return-Path|Received|Delivered-To|Sent|Subject|Message-ID|In-Reply-To|References|X-[\w-]+|MIME-Version|Content-[\w-]+|List-[\w-]+|User-Agent|Sender|发件人|收件人|抄送|发送时间|寄件者|收件者|差出人|宛先|件名|Betreff|Gesendet)\s*[:：]\s*\S.{0,200}|From \S+@\S+ .{10,40}|[-=_]{3,}\s*(?:Forwarded|Original) message\s*[-=_]{3,}|Begin forwarded message:?|-{2,} ?(?:转发的?邮件|原始邮件).{0,20}|\[[^\]]{8,200}(?:browser|浏览器)[^\]]{0,80}\]"),
    ("summary.machine", "head", r"[【\[]?(?:文章摘要|AI ?(?:智能)?(?:摘要|总结|速览|导读|Summary|Overview)|智能(?:摘要|总结)|摘要由.{0,16}生成|内容由 ?AI ?生成)[】\]]?\s*[:：]?"),
    ("author.card", "head", r"微信号\s*[:：]?\s*[\w-]+|功能介绍\s*.{0,80}|.{2,30}(?:官方账号|官方帐号)。?|(?:特邀|认证|专栏|签约|优质)(?:作者|创作者)(?:认证)?|[^\s/，。]{2,14} / [^/，。]{2,24}"),
    # where it was read elsewhere, below the text
    ("related.item", "any", r"(?-i:Read|Watch|See also)(?: (?:more|next|this))?: (?-i:[\"“‘A-Z]).{3,120}|[*•·-]?\s*[^。，：:]{0,6}(?:推荐|延伸|相关|更多|扩展|参考)阅读\s*[:：《|].{2,80}"),
    ("related.heading", "any", r"/?阅读下一篇/?\s*[:：]?|[▼▽◆■\s]*往期(?:故事|文章|内容|精彩|推荐|作品)[▼▽◆■\s]*|大 ?家 ?都 ?在 ?[看搜]|深度观察|(?:更多)?相关(?:内容|解读|股票|文件|政策)|特别推荐|头条新闻|Top Stories|Most Popular|Just In|Explore More Topics|Follow topics and authors.{0,160}|関連トピック.{0,12}|トップニュース|(?:Lo )?más (?:leído|visto)s?|Te puede interesar|También te puede.{0,20}|Artículos relacionados|Zum Thema|Passend dazu|Sur le même thème"),
    ("disclaimer.platform", "edge", r".{0,60}(?:代表作者(?:个人|本人)?(?:的)?(?:观点|立场|看法)|仅对(?:标题|文章|排版).{0,16}(?:修改|编辑)|不负责(?:其他|外部)?网站|对外部网站的?内容|(?:张贴|发表|发布)(?:文章|评论|言论|内容).{0,20}(?:不得|请勿|自负)).{0,160}|本内容(?:来源于?|为|系|由).{2,160}"),
    ("disclaimer.platform", "tail", r"本文(?:来自|来源于?|源自|转自|首发于?|选自|摘自).{2,200}|(?:A version of )?[Tt]his (?:article|story|piece|essay|column) (?:appears|appeared|was (?:first |originally )?(?:published|produced|written)|is adapted|has been|originally).{0,260}|When you (?:buy|click|purchase) .{0,200}|We acknowledge .{0,80}(?:Traditional|First|Aboriginal|Indigenous).{0,260}|This (?:service|site|website) (?:may|includes?|contains?|uses?).{0,260}|(?-i:[A-Z]{3,5}) = .{4,160}|(?:Additional )?(?:[Rr]eporting|[Ee]diting|[Ww]riting) by (?-i:[A-Z]).{3,200}|(?:本文|文章)(?:原载|首发|刊登|刊于|原题|转载|节选|摘编|编译).{2,120}|原文(?:链接|标题|刊载|载于).{2,120}"),
    ("tail.furniture", "tail", r"[(（]此件[^)）]{2,12}[)）]|附件(?:下载)?\s*[:：].{0,60}|.{1,60}\.(?:docx?|pdf|xlsx?|zip|wps|ofd)|(?=\S*\d{8})[\dA-Z]{16,}X*|.{2,16}(?:编辑部|出品|(?:新|融|全)媒体(?:中心|工作室))|[(（](?-i:[a-z]{2,4}(?:/[a-z]{2,4})?)[)）]|※\s?(?:提醒|饮酒|抽[菸烟]|吸[菸烟]|未满|喝酒).{0,60}|媒体(?:联系|联络|咨询)(?:人|方式)?\s*[:：].{0,40}|(?:Media|Press) Contacts?:?.{0,60}"),
    ("header.credits", "tail", r"[(（]?(?:参与采写|参与记者|采写|采访|整理|视频|海报|统筹|记者|诗歌|图片|配图|主播|配乐|朗诵|转载|作者)\s*[:：/|｜]\s*[^。！？]{1,40}[)）]?|转载请联系.{0,12}"),
    # boxes inside the text, as papers and platforms word them
    ("prompt.expand", "any", r"(?:skip past|after) .{2,24} promotion|View image in full ?screen|Press enter or click to view image.{0,20}|(?:Video )?Ad Feedback|Link Copied!?|Item \d+ of \d+.{0,200}|(?:The )?(?:story|article) continues (?:below|after).{0,30}|Scroll (?:down )?(?:to continue|for more).{0,20}|Swipe (?:left|right|for).{0,30}|La suite après (?:la|cette) publicité|Le reste de l.article .{0,40}|Nach der Anzeige weiterlesen|[×✕✖]|关闭广告|图集|查看图集|(?:点击|左右滑动|上下滑动|滑动)(?:查看|看)?(?:更多|图片|大图|下一张).{0,6}|.{0,6}请(?:继续)?往下阅读.{0,6}|第\s?\d+\s?条附言.{0,30}|此处内容.{0,20}(?:可见|查看)"),
    ("prompt.follow", "any", r"(?:Sign up|Subscribe) (?:here|for free)\.?|Free (?:daily|weekly|monthly) newsletter|Want (?:more|all of) .{2,60}\?.{0,60}|Already a (?:subscriber|member)\?.{0,30}|Add .{2,30} (?:on|to your) Google.{0,30}|Have a (?:confidential )?(?:tip|story).{0,100}|(?:NEW)?You can now listen to .{2,40}|Recevez .{0,60}newsletter.{0,40}|Je m.(?:inscris|abonne)|Votre (?:adresse )?e-?mail.{0,20}|Erhalten Sie .{0,60}Newsletter.{0,40}|海量资讯.{0,30}|更多精彩内容.{0,20}(?:APP|客户端|公众号).{0,10}|不用抽.{0,60}|加入.{2,20}(?:频道|Channel|群组)"),
    ("notice.reader", "any", r"Privacy Notice: .{0,260}|En vous inscrivant.{0,200}|Mit (?:der|Ihrer) Anmeldung.{0,200}|Thank you for your patience.{0,160}|Your e-?mail address will not be published.{0,60}|这是一个创建于.{2,20}前的主题.{0,60}|(?:本文|本帖)最后(?:更新|编辑)于.{0,60}(?:失效|变化|改变|过时).{0,20}|(?:Please )?(?:enable|turn on|disable) (?:JavaScript|cookies|your ad ?blocker).{0,80}"),
    ("notice.reader", "edge", r"(?:This article|It)(?: was published| is)? (?:is )?more than \d+ (?:years?|months?) old.{0,20}|This article was published more than .{2,30}|Member-only story|(?:Free|Premium|Exclusive)(?: article| content)?|Summary is AI-generated.{0,40}|.{0,12}阅读体验更佳|您至少需输入.{0,10}|说点什么吧.{0,6}|发(?:布|表)评论|请先.{0,8}(?:登录|注册).{0,12}|还没有人.{0,16}|没有更多(?:了|评论|内容)?|换一换|刷新(?:评论|页面).{0,16}"),
    ("navigation.menu", "edge", r"(?:Print subscriptions|Search jobs|Support (?:us|the .{2,20})|Fund independent journalism.{0,40}|(?:UK|US|AU|International|Europe) edition|.{2,30} - Back to home|Show more|Reuse this content|Purchase Licensing Rights.{0,20}|See all topics|Facebook Tweet Email Link|À la une|Leer en español|Read in .{3,12}|From .{2,30}, the free encyclopedia|This page was last edited.{0,80}|Our Standards:.{0,100}|Get in touch.{0,40}|Help Status About.{0,60}|Cancel reply|Like this:?|Share this:?|.{2,40}(?:开放平台|融媒体矩阵|网站群).{0,20}|World is powered by .{2,30}|VERSION: .{2,120})"),
    ("share.prompt", "edge", r"(?:Écouter|Offrir|Partager|Imprimer|Commenter|Enregistrer|Réagir à|Réserver)(?: (?:à )?(?:l.|cet |cette |à cet )article)?|Lire plus tard|Ajouter à .{2,24}|(?:收藏|举报|分享|反馈|点赞)\s*[/|]\s*(?:收藏|举报|分享|反馈|点赞)|我要举报|分享让更多人看到|\+\s?关注|\+\d+"),
    ("related.heading", "any", r"(?:More|Most|Explore more) (?:on|viewed|from|in|shared)\b.{0,40}|Plus de .{2,30}|Les articles les plus .{2,20}|À (?:lire|découvrir|voir)(?: également| ensuite)?|Meistgelesene.{0,20}|Leseempfehlung(?:en)?|(?:头条|本站|全网|站内)热榜|相关专题|(?:本文)?所属专栏|更多回答|关联阅读|同类推荐|推荐学习书目"),
    ("related.item", "any", r"(?:Lire aussi|À lire|À voir|Lesen Sie (?:auch|mehr|hier)|Mehr (?:dazu|lesen)|Lea (?:también|además)|Te puede interesar|関連)\s?[:：>]\s?\S.{3,140}|点击进入(?:专题|话题)?\s*[:：].{2,40}"),
    ("disclaimer.platform", "edge", r"声明\s*[:：].{4,300}|(?:版权|转载)声明\s*[:：].{4,300}|【来源\s*[:：].{2,30}】|[©Ⓒ]?\s*(?:本文)?(?:著作权|版权)归.{2,30}所有.{0,100}|专栏收录.{0,20}|.{0,30}(?:知识产权|内容版权).{0,20}(?:归|为|属).{2,40}"),
    ("credit.picture", "any", r"[(（\[](?:Bild|Foto|Photo|Image|Picture|Cr[eé]dit|Illustration|Grafik|Quelle|Fotos|[图摄影]+|写真|画像|사진)s?\s?[:：=／/].{2,60}[)）\]]|(?:Bild|Foto|Photographie|Photo|Crédit(?: photo)?|사진)\s?[:：=]\s?.{2,50}"),
    ("share.prompt", "edge", r"(?:字[体号级型]|文字大小)\s*[:：]?(?:\s*[【\[]?(?:超大|特大|标准|[大中小特])[】\]]?)+(?:\s*分享(?:到|至)?\s*[:：]?)?.{0,24}|查看(?:全部|所有)\s?\d+\s?[个条](?:回答|评论|回复)"),
    # who to write to, what the page asks; below the text
    ("notice.reader", "edge", r"Getting your .{2,30} player ready.{0,4}|Want to .{2,60}\? .{0,20}(?:[Ll]og in|[Ss]ign|[Rr]egister|[Ss]ubscribe|[Jj]oin).{0,80}|(?:喜欢|觉得|读完|看完)(?:这篇|本文|此文).{0,14}[？?].{0,30}|确定要.{2,14}[?？]|每[月年天]\s?\d+\s?元.{0,40}|(?:立即|马上)(?:赞助|支持|捐款|续订|使用)|(?:福利|优惠|活动)倒计时.{0,20}"),
    ("notice.reader", "edge", r"(?:Contact|Reach|Email|Follow|Write to) (?-i:[A-Z]).{2,60}(?:@| at \d| on (?:X|Twitter|Facebook|Instagram|Bluesky)\b).{0,120}"),
    ("author.card", "tail", r"[\uac00-\ud7a3]{2,4} 기자(?:\s\S+@\S+)?"),
    ("advertisement.label", "any", r"ADVERTISING|Advertising"),
    ("related.heading", "any", r"Trending(?: .{1,24})?|(?-i:RELATED|READ ALSO|MORE|SEE ALSO)\s?:\s\S.{3,120}"),
    ("tags.list", "edge", r"(?:分类专栏|文章标签|所属合集|收录于(?:合集|话题)?|合集|[#＃] [^\s#＃]{1,16})\s*[:：]?.{0,120}"),
    ("disclaimer.platform", "edge", r"本文(?:已?获|经|已经?).{0,16}(?:授权|同意).{0,30}|.{0,10}저작권자.{0,80}"),
    ("notice.reader", "edge", r"Was this (?:article|page|post|story|guide) (?:helpful|useful).{0,12}|(?:这篇|本篇|本文)?(?:文章|内容|回答)?(?:是否)?对[您你](?:是否)?有(?:所)?(?:帮助|用).{0,8}"),
    ("navigation.neighbour", "tail", r"[«‹←]\s?[^»›.!?。！？]{2,60}|[^«‹.!?。！？]{2,60}\s?[»›→]"),
    ("header.metadata", "any", r"原(?:文)?标?题(?:为|是)?\s*[:：].{2,60}"),
    ("navigation.menu", "head", r"[^\s，。]{2,8}(?:首页|客户端|手机版)(?:\s+[^\s，。]{2,10}){1,12}|(?:[^\s，。]{2,10}\s+){1,8}[^\s，。]{0,6}(?:首页|客户端|手机版)"),
    # navigation
    ("navigation.breadcrumb", "edge", r"(?:您?(?:现在|目前)?的?(?:当前)?(?:所在)?(?:的)?位置(?:是)?|You are here|当前位置|现在位置|现在地)\s*[:：]?.{0,120}"),
    ("navigation.breadcrumb", "edge", r".{0,12}(?:首页|主页|Home|HOME|トップ|ホーム|TOP)(?:\s*(?:[>›»/→\\|]|&gt;|-|::|·)\s*.{1,80})+"),
    ("navigation.neighbour", "edge", r"[←«‹<\s]*(?:上一[篇条章页]|下一[篇条章页]|前一篇|后一篇|前の记事|次の记事|前へ|次へ)(?:\s*[:：|]?\s*.{0,80})?|[←«‹<\s]*(?:Previous|Next|Prev|Older|Newer)(?: (?:Posts?|Article|Story))?(?:\s*[:：|→»›>]\s*.{0,80})?|[←«‹<\s]*(?:Previous|Next) (?:Post|Article|Story)\s.{0,80}|Up next|Next up"),
    ("navigation.menu", "edge", r"(?:返回|回到|回)(?:首页|顶部|列表|主页|上一页|频道)(?:[，,\s]*查看更多)?|首页|主页|Home|HOME|ホーム|トップ(?:ページ)?|Menu|MENU|メニュー|Search|SEARCH|搜索|检索|网站导航|站内搜索|导航|全部|更多|更多>+|更多内容|More|Skip to (?:main )?content|Skip to navigation|跳到主要内容|跳至内容|跳过导航|切换导航|Toggle navigation|Back to top|Top|手机版|电脑版|移动版|客户端|无障碍浏览.{0,12}|进入关怀版|繁体(?:版|中文)?|简体(?:版|中文)?|English|中文|日本语|EN|繁|简|設定|设置|Close|CLOSE|閉じる|关于我们|联系我们|About(?: us)?|Contact(?: us)?|Archive|Archives|Newsletters?|Podcasts?|Videos?|申请入驻|投稿|我要投稿|频道|专栏|Topics|Sections|ページトップへ|本文へ(?:スキップ)?"),
    ("navigation.menu", "edge", r"(?:(?:\[[^\[\]]{1,14}\]|【[^【】]{1,14}】)\s*){2,}|\[[^\[\]]{2,14}\]"),
    ("navigation.contents", "edge", r"(?:文章|本文|页内|内容)?(?:目录|导读目录|大纲)|Table of contents|On this page|In this (?:article|story|issue)|Contents|目次"),
    # related, hot, recommended
    ("related.heading", "any", r"[【\[■●◆▌|]?\s*(?:相关|相似|热门|热点|推荐|精彩|延伸|更多|往期|最新|猜你|为你|今日|编辑|热评|本周|24小时|一周|本站|大家都在|你可能|您可能|其他人|看了|同类|近期|随机|猜您|站内|本栏|频道|作者|此前|过往)(?:的|也|还|再|都|人|在|会|小时)*(?:推荐|相关|新闻|文章|阅读|资讯|报道|内容|热点|回顾|精选|要闻|话题|喜欢|感兴趣|在看|看|热文|热榜|排行榜?|头条|视频|热门|精彩|更多|热搜|热议|专题|链接|主题|帖子|往期|图集|推送|搜索|更新|文|还在看|关注|其他文章|的其他文章|最新文章|动态|解读)+(?:的)?(?:新闻|文章|内容|榜|回顾|阅读|全部|更多)?\s*(?:[】\]:：]|更多\s*>*|>+|全部)?"),
    ("related.heading", "any", r"(?:大家(?:都|还)?在(?:看|搜|读)|(?:Explore|Read|Discover|See|View|Find) more (?:on|about|from|in|of)\b.{0,40}|猜你喜欢|排行榜|热榜|热文|点击排行|阅读排行(?:榜)?|人气排行|小时热文|要闻|往期回顾(?:\s*全部)?|上期回顾|为您推荐|推荐阅读|态度原创|一周热门|网友还在看|看过本文的人还看了|你可能(?:也|还)?(?:会)?(?:喜欢|想看|感兴趣)(?:的.{0,6})?|延伸阅读|延伸閱讀|.{2,4}要闻|精选|大家都在(?:看|搜)|热搜|更多(?:精彩|资讯|新闻|文章|报道|阅读|内容)(?:推荐|内容)?)\s*[:：>]*"),
    ("related.heading", "any", r"(?:Related(?: (?:Articles?|Stories|Posts?|Content|Reading|Coverage|Topics|News|Links|Items))?|RELATED(?: (?:ARTICLES?|STORIES|POSTS?|CONTENT|NEWS))?|Recommended(?: (?:for you|Stories|Reading|Articles|Videos))?|You (?:may|might) (?:also )?(?:like|enjoy|be interested in)|More (?:from|in|on|like this|stories|news|coverage|articles|to read|reading)\b.{0,40}|Most (?:Read|Popular|Viewed|Shared|Commented|Recent)(?: .{0,20})?|Trending(?: (?:now|stories|topics|today))?|Popular(?: (?:posts|stories|now|articles|this week))?|Latest (?:news|stories|posts|articles|from.{0,30}|headlines)|Top (?:stories|posts|picks|news)|Editor(?:'|’)s? picks?|Editors(?:'|’) picks?|Don(?:'|’)t miss|Also on .{1,30}|What to read next|Read (?:next|this next|also)|Keep reading|Further reading from.{0,30}|Recent (?:posts|articles|stories)|Featured(?: .{0,20})?|In case you missed it|Around the web|From (?:around )?the web|Elsewhere|Sponsored stories)\s*:?"),
    ("related.heading", "any", r"(?:あわせて読みたい|こちらもおすすめ|(?:この记事を)?(?:読んだ|见た)人.{0,16}|おすすめ(?:の?记事|コンテンツ)?|(?:关连|最新|新着|人気|注目)(?:する)?の?(?:记事|ニュース|ランキング|コンテンツ|キーワード|トピックス?)(?:一覧)?|アクセスランキング|ランキング|记事ランキング|ピックアップ|(?:同じ|この)カテゴリ.{0,10}|编集部(?:の)?おすすめ|あなたにおすすめ.{0,8}|次に読む|バックナンバー)"),
    ("related.item", "any", r"[【\[(（■●◆▶►→]?\s*(?:相关(?:阅读|报道|新闻|链接|文章)|推荐阅读|延伸阅读|更多阅读|往期推荐|点击阅读|阅读更多|扩展阅读|Related|RELATED|Read more|READ MORE|See also|Also read|ALSO READ|More|Recommended|关连记事|あわせて読みたい)\s*[】\])）]?\s*[:：|｜>]+\s*\S.{0,120}"),
    # comments
    ("comments.heading", "tail", r"热评|(?:共?\s*[(（]?\d+[)）]?\s*[条则个]?\s*)?(?:网友|全部|最新|热门|精彩|用户|精选|读者|发表|热评|所有|文章|本文|我要|参与|查看|添加|写|最热|更多|全站)*(?:评论|跟贴|回复|留言|回应|点评|短评)(?:列表|区|内容|精选|交流|互动|板|本文|功能.{0,8})?\s*[(（]?\s*\d*\s*[)）]?\s*(?:条|则|笔)?\s*[:：]?"),
    ("comments.heading", "tail", r"(?:\d+\s*)?(?:Discussion about .{0,30}|Comments?|COMMENTS?|Responses?|Replies|Discussion|Join the (?:conversation|discussion)|Leave a (?:Reply|Comment|reply|comment)|Post a comment|Add a comment|Write a comment|Reader comments|Conversation|Read \d+ comments|Show comments|View (?:all )?(?:\d+ )?comments|What do you think\?|Thoughts\?|Comments? (?:on|section).{0,40}|Comments are closed\.?)(?:\s*[(（]?\d+[)）]?)?|Comments? \d+|\d+ thoughts on .{0,80}"),
    ("comments.heading", "tail", r"(?:コメント(?:一覧|を(?:书く|投稿(?:する)?|残す|见る))?|みんなのコメント|この记事へのコメント|トラックバック)\s*[(（]?\d*[)）]?件?"),
    ("comments.heading", "tail", r"#?\d{1,4}\s*(?:楼|F|层|#)(?:\s.{0,60})?|#\d{1,4}|(?:Reply|回复)\s#\d{1,4}"),
    ("comments.entry", "tail", r"(?:沙发|板凳|地板|楼主|层主)(?:\s.{0,60})?|(?:回复|举报|赞|踩|支持|反对|Reply|Like|Report|Share|Flag|Upvote|Downvote|返信|通报)(?:\s*[(（\[|·/]?\s*(?:\d+|回复|举报|赞|踩|支持|反对|Reply|Like|Report|Share|Flag|返信)\s*[)）\]]?)*|.{1,24}\s(?:says|said|wrote):|(?:来自)?.{1,10}(?:网友|手机网友|火星网友)\s*(?:[:：]|\[.{1,20}\]|[(（].{1,20}[)）])?.{0,3}"),
    # tags
    ("tags.list", "edge", r"(?:本文|文章|相关|热门|话题)?(?:标签|字词|Tagged With|关键词|关键字|TAGS?|Tags?|Topics?|Filed under|Keywords?|タグ|キーワード|Posted in|Categories|Category|カテゴリー?|分类|文章分类|栏目|Hashtags?|Labels?|话题|主题)\s*(?:列表)?\s*[:：﹕]\s*\S.{0,160}"),
    ("tags.list", "edge", r"标签(?:列表|云)?|热门标签|Tags|TAGS|タグ|Topics|相关标签"),
    ("tags.list", "edge", r"(?:[#＃][^\s#＃]{1,24}[#＃]?[\s,，、|]*)+"),
    # disclaimers
    ("disclaimer.platform", "edge", r"~(?:特别|免责|版权|重要|郑重|法律|权利|作者|侵权)(?:声明|提示|说明|申明)\s*[:：】]|^(?:声明|免责)\s*[:：]|(?:仅|只)(?:代表|表示|供).{0,12}(?:作者|个人|本人|发布者).{0,14}(?:观点|立场|看法|意见)|不代表.{0,24}(?:立场|观点|意见|看法)|(?:未经|不得|禁止|谢绝|请勿).{0,24}(?:转载|授权|许可|复制|摘编)|(?:转载|引用|转发)(?:请|须|需|时|务必).{0,16}(?:注明|联系|授权|标明|保留)|(?:侵权|侵犯|版权问题).{0,30}(?:删除|联系|告知|处理)|信息存储(?:空间)?服务|信息发布平台|不构成.{0,12}(?:投资)?(?:建议|意见|依据)|(?:投资|市场|股市)(?:有|存在)风险|(?:本文|文章|内容|图片|素材).{0,10}(?:来自|来源于?|转自|摘自|源自|转载自)(?:网络|互联网)|本文(?:系|为|由).{0,24}(?:授权|转载|原创|首发|入驻|发布)|本站.{0,20}(?:不承担|不对|仅提供|概不负责)|著作权归.{0,16}所有|版权归.{0,16}所有"),
    ("disclaimer.platform", "edge", r"~\b(?:[Tt]he (?:content|views?|opinions?)(?: and (?:views|opinions))?.{0,60}(?:(?:do|does) not (?:necessarily )?(?:reflect|represent)|(?:is|are) (?:uploaded|those of|solely|the author)).{0,80}|[Rr]eprinted with permission|A version of this (?:article|story) appear|[Nn]ot (?:intended as|investment|financial|legal) advice|[Aa]ll rights reserved|ALL RIGHTS RESERVED|[Rr]eproduction (?:in whole|without|is)|[Mm]ay not be (?:published|reproduced|copied)|(?:this|This) (?:article|story|post) (?:was|is) (?:originally|first) (?:published|posted|appeared)|[Ww]e may (?:earn|receive) (?:a|an)? ?.{0,20}commission|[Aa]s an Amazon Associate)\b|^Disclaimer\s*:|^Notice\s*:"),
    ("disclaimer.platform", "edge", r"~无断(?:転载|复制|引用)|转载を禁|転载を禁|著作权は.{0,30}(?:帰属|あり)"),
    # pictures
    ("credit.picture", "edge", r"[*＊(（【]?(?:封面|题|头|首|配|文中|文内|本文|文章|以上|部分|所有|版)*(?:图片|图像|照片|摄影|题图|头图|封面图?|供图|插图|图源|制图|绘图|图)\s*(?:/\s*\S{1,12})?(?:(?:来源|提供|版权|来自|来源于|取自|by|由)\s*(?:于|自)?\s*[:：|｜/丨]?|\s*[:：|｜/丨])\s*\S.{0,40}"),
    ("credit.picture", "any", r"[(（\[【]?(?:图源|图片来源|图片来自|图片提供|资料图片?(?!\s*[:：].{8})|图[/:：]\s*(?:视觉中国|东方IC|网络|受访者.{0,4}|资料图.{0,4}|[A-Z][A-Za-z ]{2,20})|Photo(?:graph)?s? (?:by|credit|courtesy)|Image(?:s)? (?:by|credit|courtesy|source|via)|Photo(?:s)?:|Picture:|Credit:|Photo illustration|Illustration (?:by|:)|Getty Images|写真[:：=]|画像[:：=]|撮影[:：=]|受访者供图|视觉中国|企业供图)\s*[:：|｜/=]?\s*.{0,60}[)）\]】]?"),
    # stamps
    ("stamp.time", "edge", rf"{_D}(?:日)?[\s,，T]*(?:{_T})?(?:\s*(?:上传|[AP]M|北京时间|GMT|UTC|JST|CST).{{0,4}})?|{_T}|(?:昨天|今天|前天|刚刚|昨日|今日)\s*(?:{_T})?|\d+\s*(?:秒|分钟|小时|天|周|个月|月|年|日|时间)(?:钟)?前|{_MON}\s\d{{1,2}}(?:,\s*\d{{4}})?|\d{{1,2}}\s{_MON}(?:\s\d{{4}})?|\d+\s*(?:second|minute|hour|day|week|month|year|min|hr|[smhdwy])s?(?: ago)?|\d{{1,2}}[-/月]\d{{1,2}}日?(?:\s*{_T})?|Yesterday|Today|Just now|周[一二三四五六日]\s*{_T}"),
    ("stamp.time", "edge", rf"(?:最后)?(?:编辑|发布|更新|修改|发表)(?:于|时间|日期)\s*[:：]?\s*{_D}\s*(?:{_T})?.{{0,16}}"),
    ("stamp.time", "edge", r"(?:发布于|发表于|IP\s?属地|属地|来自)\s*[:：]?\s*[\u4e00-\u9fff]{2,8}"),
    ("header.credits", "head", r"(?:(?-i:[A-Z])[\w&-]+,? (?:[\w&-]+,? ){0,4})?(?:correspondent|reporter|editor|writer|columnist|contributor)|(?:本报|特约|首席|高级|资深)*(?:记者|撰稿人|专栏作者|评论员)"),
    # author cards
    ("author.card", "edge", rf"(?:{N}\s*(?:篇?文章数?|关注[度者]?|粉丝|获赞|总?阅读数?|作品|原创(?:内容|文章)?|回答|动态|articles?|posts?|followers?|stories)[\s|·,，]*)+|(?:(?:文章|粉丝|关注|作品|获赞|总阅读)(?:数|量)?\s*[:：]?\s*{N}[\s|·,，]*)+|TA的(?:其他)?文章|作者(?:其他|更多|的更多)文章|进入.{{0,4}}主页|查看.{{0,6}}(?:主页|全部文章|更多文章)|作者主页"),
    ("author.card", "tail", r"(?:【|\[)?(?:作者|关于作者|关于我们|作者介绍|作者简介|本文作者|编者简介|About the [Aa]uthors?|ABOUT THE AUTHORS?|Author [Bb]io|About (?:me|the writer)|Written by|著者プロフィール|プロフィール|この记事を书いた人|执笔者(?:紹介|绍介)?|筆者紹介|ライター(?:紹介|绍介)?)(?:简介|介绍|プロフィール)?(?:】|\])?\s*[:：]?"),
    ("author.card", "tail", r"[(（【*＊]?\s*(?:作者|本文作者|笔者)(?:简介|介绍|系|为|是|：为)\s*[:：]?\s*.{2,120}(?:作者|教授|研究员|记者|学者|博士|专栏|编辑|撰稿人|研究院|律师|分析师|评论员|员工|创始人|大学|学院).{0,60}[)）】]?"),
    ("author.card", "tail", r"(?:作者简介|关于作者|作者介绍|About the [Aa]uthor)\s*[:：].{4,400}"),
    ("author.card", "tail", r"(?-i:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}) (?:is|was|writes|covers|reports|has been|teaches|lives)(?: \w+){0,3} (?:an?|and|the|about|on|our|for|staff|senior|freelance|based)\b.{10,400}"),
    # cookies, scripts
    ("notice.cookies", "edge", r"~\b(?:[Ww]e use cookies|[Uu]ses cookies|[Cc]ookie (?:policy|settings|preferences|notice)|[Aa]ccept (?:all )?cookies|[Ee]nable JavaScript|[Jj]ava[Ss]cript (?:is )?(?:disabled|required|to be enabled)|ad ?blocker)\b|浏览器(?:版本)?(?:过低|不支持)|启用\s*JavaScript|使用\s*Cookie|クッキー.{0,10}使用|Cookieを使用|JavaScriptを有効"),
    # end marks
    ("end.mark", "tail", r"[-—–*=~\s(（\[【/·•■]*(?:END|End|The End|THE END|完|全文完|本文完|文完|全剧?终|正文完|正文结束|未完|终|了|-30-|30|###|# # #|###+|■|●|▲|EOF|fin|Fin|以上)[-—–*=~\s)）\]】/·•■.。]*|#{3}|(?:# ){2}#|[-—*=_~·•▪◆◇■□●○]{3,}|[■□◆◇●▲◼▪]"),
    # copyright and registration
    ("copyright.tail", "edge", r"~(?:[A-Z\u4e00-\u9fff]ICP[备证]|[京沪粤浙苏鲁川闽津渝冀晋辽吉黑皖赣豫鄂湘桂琼贵云藏陕甘青宁新]ICP|公网安备|增值电信|网络文化经营许可|违法和?不良信息举报|互联网新闻信息服务许可|广播电视节目制作|网安备|营业执照|ICP备?案?号?\s*[:：]?\s*\d)|^(?:Copyright|COPYRIGHT|©|\(c\)|（C）|\(C\)|版权所有|Ⓒ)|©\s*(?:Copyright\s*)?\d{4}|Copyright\s*(?:©|\(c\)|&copy;)|[Pp]owered by [A-Z]\w+|^\S{2,20}\s*版权所有"),
    ("navigation.footer", "tail", _FOOTER + r"(?:[\s|｜·•/\-–,，、]+" + _FOOTER + r"|\s*[|｜·•]\s*[^|｜·•。.]{1,24})*[\s|｜·•]*"),
    ("navigation.footer", "tail", r"(?:主办|承办|协办|主管|技术支持|运营维护)(?:单位|方)?\s*[:：].{2,40}|(?:网站)?(?:标识码|备案(?:号|编号)?|公安备案)\s*[:：]?\s*\w.{0,40}"),
    ("navigation.footer", "tail", r"(?:(?:举报|客服|联系|服务|投诉|商务|报料|热线)?(?:电话|邮箱|热线|传真|QQ|微信|E-?mail|Email|TEL|Tel)|地址|邮编)\s*[:：]\s*\S.{0,80}"),
    # credits of the staff
    ("header.credits", "edge", r"[(（]?(?:摄|摄影|图|制图|设计|排版|校对|审校|监制|翻译|视觉|美编|译|录音|剪辑|绘图|插画)\s*[:：/|｜丨]\s*[^，。！？]{1,24}[)）]?"),
    ("header.credits", "tail", r"[(（【\[*\s]*(?:(?:视觉|美术|封面|版面|图文|网页|新媒体|平面|音频|视频|数据)?(?:设计|制图|制作|剪辑|排版|插画|插图|美编|审校|校对|审核|监制|统筹|出品人?|策划|运营|主编|总编辑?|执行主编|实习生?|实习编辑|值班(?:编辑|主编)?|初审|复审|终审|三审|编审|签发|责校|编务|摄影|摄像|翻译|编译|校订|审读|后期|录音|文案|校审|微信编辑|Copy ?edit(?:ed|or)(?: by)?|Designed by|Fact[- ]check(?:ed|ing)(?: by)?|Produced by|Translated by|校正|デザイン|撮影|构成))\s*(?:[:：|｜/丨=＝]|\s)\s*[\w·.\s、，,/|｜丨:：]{1,40}[)）】\]]?"),
]
# fmt: on


def _compiled() -> tuple[tuple[str, str, bool, re.Pattern[str]], ...]:
    out = []
    for rule, where, pattern in _TABLE:
        pattern = key(pattern)
        whole = not pattern.startswith("~")
        body = rf"(?:{pattern})\Z" if whole else pattern[1:]
        out.append((rule, where, whole, re.compile(body, re.I)))
    return tuple(out)


_RULES = _compiled()
_SEARCHED = tuple(rule for rule in _RULES if not rule[2])
# Most lines of a text fall under no rule: one look tells.
_ANY_WHOLE = re.compile("|".join(pattern.pattern for _, _, whole, pattern in _RULES if whole), re.I)
LONGEST = 420


def look(line: str) -> tuple[tuple[str, str], ...]:
    """Every (rule, where) the folded line falls under by its words, surest first. A rule that only
    found its words somewhere in the line says so: ``edge~``."""
    if len(line) > LONGEST:
        return ()
    found = [
        (rule, where if whole else where + "~")
        for rule, where, whole, pattern in (_RULES if _ANY_WHOLE.match(line) else _SEARCHED)
        if (pattern.match(line) if whole else pattern.search(line))
    ]
    if speaks_of_page(line) >= (4 if len(line) < 160 else 5) and not _SAID.search(line):
        found.append(("notice.reader", "edge"))
    return tuple(found)


_SAID = re.compile(r"[“「『\"].{4,}[”」』\"]|[他她]|\b(?:he|she|said)\b", re.I)


_CUES = re.compile(
    key(
        r"本文|本站|本平台|本网|本刊|本号|平台|文章|内容|观点|立场|转载|版权|作者|侵权|上述|以上|图片|授权|注明|出处|来源|删除|联系|建议|参考|网站|用户|信息"
        r"|关注|公众号|二维码|扫码|扫一扫|长按|点赞|转发|在看|订阅|星标|下载|客户端|社群|微信|优惠|抢购|红包|广告|商务|登录|注册|评论"
        r"|\b(?:article|author|views?|opinions?|content|site|website|platform|reprint|rights?|reserved|permission|published|endorse|disclaimer|copyright|advice"
        r"|in print|edition|headline|newsletter|subscrib\w*|sign(?:ed)? up|receiving this|inbox|free|share|follow|app|e?mail|unsubscribe|cookies?|browser|javascript|preferences|members?|membership|privacy|policy)\b"
        r"|フォロー|登录|メール|アプリ|著作权|転载|禁|Cookie|クッキー"
    ),
    re.I,
)
_LABELLED = re.compile(
    key(
        r"^\W*(?:特别|免责|版权|重要|郑重|法律|权利|作者|侵权|平台)?(?:声明|提示|免责|说明|申明)\s*[:：】]|^\W*(?:Disclaimer|Notice|Copyright|©)"
    ),
    re.I,
)


_PERSON = re.compile(
    key(
        r"您|你|我们|本[站网刊台]|本文|本篇|这篇|此内容|\b(?:you|your|we|our|us|my|I agree|this (?:article|post|story|site|page|email))\b"
        r"|\b(?:Sie|Ihre?[mnrs]?|deine?[mnr]?|wir|vous|votre|vos|nous|usted|tus?)\b|あなた|お客样|会员になると|독자"
    ),
    re.I,
)
_THING = re.compile(
    key(
        r"浏览器|cookies?|javascript|邮箱|信箱|电子报|通讯|隐私|个资|条款|协议|会员|订户|客户端|小程序|账号|帐号|评论区|留言|后台|公众号|本页|页面|网页|网站|功能|音频|二维码"
        r"|链接|多媒体|推送|稿件|投稿|独立(?:报导|报道|新闻)|这篇报[导道]|\b(?:browser|homepage|feed|inbox|digest|newsletters?|e-?mails?|terms|privacy|account|subscription|subscribers?|publication|posts?|notifications?|settings|preferences|website|site|page"
        r"|help page|information|topics?|content|journalism|membership|ad(?:s|blocker)?|paywall|app)\b|Video|Inhalt|Datenschutz|Konto|Abo|site|contenu|données|有料|记事|サイト|メール"
    ),
    re.I,
)
_ACT = re.compile(
    key(
        r"同意|启用|开启|加载|允许|接受|登录|注册|订阅|关注|转发|分享|点击|下载|扫码|扫描|收听|解锁|开通|加入|成为|支[持援]|赞助|打赏|开放阅读|欢迎|联系|送达|接收"
        r"|\b(?:agree|accept|enable|allow|load|subscrib\w*|sign(?:ing)? (?:up|in)|log in|shar(?:e|ing)|follow|click|tap|download|receive|unlock|support|donate|consider|manage|join|register|added|appear|thanks?|reading|pass|visit|use|uses|handled|delivered|contact)\b"
        r"|geladen|laden|anmelden|zustimm\w*|abonn\w*|erhalten|accept\w*|autoris\w*|suscrib\w*|acept\w*|登录|お読み|読めます|购読"
    ),
    re.I,
)


def speaks_of_page(line: str) -> int:
    """How much a line is spoken to the reader about the page itself: who is spoken to (1), the
    things of pages (3 at most) and what is done with them (2 at most)."""
    if not _PERSON.search(line):
        return 0
    things = {m[0].lower() for m in _THING.finditer(line)}
    acts = {m[0].lower() for m in _ACT.finditer(line)}
    if not things or len(things) + len(acts) < 2:
        return 0
    return 1 + min(3, len(things)) + min(2, len(acts))


def cues(line: str) -> int:
    """How many different words of pages about themselves a line holds; many where it says by a
    label what it is."""
    if _LABELLED.search(line):
        return 9
    return len({m[0].lower() for m in _CUES.finditer(line)})
