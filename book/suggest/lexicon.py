"""Words by which names are known in running text, all in Simplified characters: what stands around
names, what names are made of, and what only looks like one.

The lists are our own, gathered from the trade's everyday vocabulary; none is complete, and none has
to be: a name stands in many places, and one clear place is enough.
"""

from __future__ import annotations

from book.policy import surnames

# --- Chinese names -------------------------------------------------------------------------------

SURNAMES, WEAK_SURNAMES = surnames.SURNAMES, surnames.WEAK
COMPOUND = surnames.COMPOUND | frozenset(
    "佐伯 福冈 隈部 村濑 大前 大友 大石 小室 小宫 尾形 古田 久米 久石 细川 细野 相泽 相原 青山 "
    "天海 有田 有马 有村 浅川 浅见 阿久津 安西 饭田 饭岛 池上 石桥 石坂 市村 稻叶 稻垣 岩井 岩田 "
    "岩下 植田 植村 臼井 江口 江藤 榎木 远山 大川 大竹 大田 大森 冈野 荻野 长田 尾崎 小原 小坂 "
    "小田 风间 柏木 片桐 胜村 金井 金田 神山 神田 龟井 河村 河合 川岛 川村 川崎 菊池 岸本 木内 "
    "桐岛 桐谷 草野 熊谷 黑木 黑岩 见城 儿岛 小柳 斋木 坂井 坂田 酒卷 佐佐 泽村 盐田 筱崎 岛崎 "
    "岛村 庄司 白井 杉原 杉浦 铃村 关谷 高岛 高松 高山 泷川 竹中 立花 谷川 玉木 津田 堤下 寺岛 "
    "户塚 富冈 中井 中津 中原 长井 长濑 长野 成田 西尾 西山 二宫 野田 野上 桥口 长谷部 羽田 浜口 "
    "滨口 林原 原口 坂东 东山 日野 平冢 平松 藤岛 藤村 藤崎 藤泽 堀川 本多 真木 牧田 正木 增井 "
    "松浦 松山 松永 三井 三上 三谷 水原 宫内 宫部 宫田 武藤 村濑 本村 森下 森永 安倍 柳泽 山岸 "
    "山际 山根 山村 结城 横田 吉冈 吉泽 若松 鹫尾 渡部 "
    # Japanese and Korean ones
    "星野 神谷 桐生 速水 三宅 大岛 小池 小栗 广濑 高野 高田 高桥 宫城 早川 早坂 荒木 荒井 黑田 "
    "黑川 白石 白木 石原 石塚 永井 永田 永野 德永 深田 浅井 绫濑 朝仓 伊东 若林 若山 片山 片冈 "
    "秋山 秋元 泽田 泷泽 真田 织田 明智 渡部 平田 平山 平川 土屋 土井 户田 关口 关根 儿玉 冈崎 "
    "冈部 奥田 奥村 奥山 西川 西山 西野 东野 北村 北川 南云 内山 中西 中谷 中井 大泽 大桥 "
    "大久保 小松 小仓 小笠原 佐久间 佐竹 志村 宇野 栗原 栗山 桑原 桑田 须藤 须田 榎本 筱原 篠田 "
    "堀内 堀田 堀口 辻村 森山 森川 林田 村山 村井 村松 町田 畠山 福本 福原 富田 富永 本间 牧野 "
    "松原 松村 松岛 松冈 水谷 水岛 望月 柳田 八木 矢野 矢岛 安田 安井 吉村 吉野 吉冈 米仓 "
    "佐藤 铃木 田中 伊藤 渡边 山本 中村 小林 加藤 吉田 山田 佐佐木 "
    "山口 松本 井上 木村 斋藤 清水 山崎 森田 池田 桥本 阿部 石川 山下 中岛 前田 藤田 小川 后藤 "
    "冈田 长谷川 村上 近藤 石井 坂本 远藤 青木 藤井 西村 福田 太田 三浦 藤原 冈本 松田 中川 "
    "中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森本 小山 柴田 酒井 工藤 横山 宫崎 宫本 "
    "内田 高木 安藤 岛田 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 增田 平野 大塚 千叶 "
    "久保 松井 小岛 岩崎 樱井 野口 松尾 野村 木下 菊地 佐野 大西 杉本 新井 滨田 菅原 市川 古川 "
    "水野 小泽 黑泽 川端 三岛 大江 芥川 夏目 手冢 宫泽 盛田 本田 丰田 松下 孙正 安倍 岸田 石黑 "
    "辻井 甘利 福岛 平井 稻盛 柳井 三木 中田 北野 是枝 坂口 堀江 吉川 川上 川口 浅野 浅田 羽生 "
    "大谷 西田 真锅 汤川 朝永 江崎 利根川 小柴 野依 白川 山中 大隅 本庶 赤崎 天野 中曾根 "
    "丸尾 后宫".split()
)
# Han that given names are written with.
GIVEN = frozenset(
    "阿嫣娇娥月庚澍徵笃虔诏诰谟谦谧赓轼辙轩辀逵逑遐邈鄞酩醇钦钧铨锟镐闳阆阐陌陶隆霁靳鞅韧颢馥骅骋骧"
    "鲲鸢鹗麒黼黻龢璧瓴瑾蔼蕖蘅虬螭衷袁裘褚覃觉誉谱豁贲赜赞趣踪跃辅辛轲邃郅郢鄂酉采量钟锷锬闻陈隐雍"
    "需霖青靓鞠须颉颔飏馨驭驷髦鬯魏鲍鸾鹭鹏麓黎黍坡埠墨寻屿岫崔嶷帛庄弈弼彧彪徕忱忠恂悌悯惇愫慈懋戎"
    "扉扶抗拙择挚掣揆攸敏敖敬斋斛旃旎昙晁晟晤晷暾曦朴杞枚枫柘柬栩桀桢梴棻椒楫榆槎樵檗欣歙殷毓氤汀汶"
    "沄沐泠泮洄洙浥涣淙淞渊渌湄湉溥溯滇滕漠漱潞澈濯瀛炘炳烜焘煦熠燊燏爵牍犀狄玑玖玙珩珣琏琚琤瑭璀璐"
    "瓒甄畴皋皎盎睦瞳砥碣磬祉祯禔稔穰窕竹笈筱箴篱簌籍绎绛绡缃缜羲翕翙耒聆肇腾臻舒艮芎芮苡茉茗荇莛菀"
    "葭蒨蓂蔚蕃薇藜蘧虹伟芳娜秀英静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂芬玲红玉华建国文辉力宇浩志宏飞"
    "斌鑫波晨辰凯嘉俊子涵梓萱怡雨诗雪梅莹洁琳琪瑶瑜婷婕颖佳慧惠蕾倩雯燕萍莉琴云春秋冬夏兴旺荣贵福禄"
    "寿喜财源海江河湖山川林森树木松柏菊荷莲芸芝芹茜茵菲蓉蓓蕊蕙薰天宝成龙凤虎麟鸿鹤雁雄豪彦才德仁义"
    "礼智信孝廉耻温良恭俭让诚恒毅坚贞正直清泽润沛泓洪淳滨溪澜瀚炎焱烨炜炫灿煜熙照晓昊昕昱昭晖晗景晴"
    "旭昌晶星朗朝望宁安康泰和顺乐欢悦怀念恩思恬恺悟慎宽宙定宛容宜宣宗宪家庭庆廷弘弛彤彬彰征律心忆愉"
    "慕懿战扬承抒拓振捷敦斐斯新方施时易昀映是晋普曙曜曼有朋本权李杏束来柯柳栋桐桓梁梦梧楠楚榕槐歌武"
    "殊民永汉汝池沁沂沙治泉泊泳洲洵济浦涓淇淑渝湘滔漫潇潮澄焕然煌熊牧玄玟玥玫珂珊珍珏珑珠班珺琅理琛"
    "琦琨琮琰琼瑄瑛瑞璇璋璞璟甫田申畅白百皓盈益盛睿瞻矩砚祎祖祥祺禹秉科程稷穆立竞章童端笑笛筠策简箫"
    "米粟素紫纪纯纲纳纶绍经绮维绫缘罗美羽翔翰翼耀耘耕聪肃育胜自至航舟艺节芃芊芙苇苏若茂范茹荃荔莎莘"
    "菁萌萧葳蒙蓝薪藻融行衡裕西言谨豫贝贤越路轶达运远连迪迅逸道遥邦郁郡里重野金鉴钊铁铭锋锐锦键镇长"
    "闯阁阳陆隽雅集雷霄霆靖韦韵韬颂领颐风飒飘香驰骁骏高魁鲁鸣鹃默齐龄瑗媛媚嫣嫦娴婉婵妍姝姗妮妙妤好"
    "如娇威嵘岚岩岳岐峰峻崇崎嵩州巍工巧巨帆帅希帝常年幸广序应延开弓彩影徽必忻恕情惟意慷戈拯挺政旋旗"
    "昆昂晏晔曾朔末术杉杨杭果枝柔柱度校根格桃桑棋棠棣椿楷榛槿樱橙檀欧歆氏水求汐汛沅沉沧注洛津流浙浚"
    "涯淼渔湛湫溢滢演漪濂濡灏炯烁烈烽焰煊熹爽爱牡献玺珈珉球琇琬瑚瑟璁璨生用男登目真眉知石硕碧社祁神"
    "禧离稼穗空窈竣笙笠筑筝箐籽粲精糖索绪绣综翎翠老者联胤臣致舜艾芦花芷苑苒苓苗草荟荫莞莺菱萤萨葆葵"
    "蒲蓁蔓蔷蕤蕴薏虞蝉蝶衍裳观览诠谊谕谣谷贺资赋赐赫起辞迈进适逊途通造遂遵邑邕郎郊郴都醒铃银铎铮锡"
    "镜门问阔阡际陵随雳霏霓露革音顾颜飓饶首骄鹰麦黄黛鼎龛耿勤勉功劲勋化北卓协南博卫印厚原友发取变叔"
    "古可台史叶合吉同名君启吟吴周咏品哲唐唯商善嗣喆喻器囡园圆圣在坤坦垚城培基堂堃塬增士声壮多大太夫"
    "奇奋奕契奎奥妃始姣孔存孟季学守宋完官实宸富寅密寒察对导尊小少尔尚尧居屏展岗丁一七万三上世丘丙东"
    "丰中丹主久之乔九乾予事二五亚亢交亦亨京亭亮人今介仑仓仕代令仪仲任份伊伍伏伦伯伴佐佑何余佩侃依侠"
    "保俐俏俪修俞倍倪偲健偶傅傲儒允元先光克兆党全公六共兵其典兹兼冉再农冠冰净凌凝几凡函刃分划刘则初"
    "利勃匀包千升午半卉占卿厉去又双受口句只召叮右司各向吕含吾呈告呦味埔贡菡翀翊翌翾翯旻旼旸昶晞晳暄"
    "暐暕贽赟赪钰铖锴镕镛镝阙陟霈韫韶颀骐骥骞鹄鹂"
) - frozenset(
    "又去召可句只各多有来用空者自老取变发同告周对尊察展接换目官岗归音在是会做要到说把被让的了过"
    "于等与及或应从当将已经还就都而但如何所以因此其这那哪么没不未无非每某另也上下中内外前后左右"
    "里间时候日年号第叫作为能我你他她它们谁什怎吗呢吧啊呀双口司受刃计"
)
# And these never.
NEVER_GIVEN = frozenset(
    "并话的了着过是和与及或也又都就才便却还仍再不没未说称们吗呢吧啊呀什么怎我你他她它谁些个只很"
    "太最被把给让这那其姓"
)
# What one does to somebody: no given name begins so.
DOING = frozenset("看听说拿找写读买卖让叫给被把称讲问答签打骂喊教请")
# Surnames and forms that everybody knows, and that a text seldom explains.
FAMILIAR_PEOPLE = frozenset(
    "安徒生 格林兄弟 诺贝尔 洛克菲勒 卡内基 包拯 于是之 杜可风 岳飞 文天祥 戚继光 左宗棠 张之洞 "
    "康有为 谭嗣同 秋瑾 黄兴 宋教仁 袁世凯 溥仪 慈禧 光绪 雍正 朱元璋 成吉思汗 忽必烈 李世民 "
    "武则天 秦始皇 汉武帝 刘备 关羽 张飞 周瑜 韩愈 柳宗元 欧阳修 王安石 辛弃疾 李清照 陆游 白居易 "
    "王维 屈原 王羲之 颜真卿 吴道子 祖冲之 张衡 李时珍 华佗 扁鹊 墨子 荀子 韩非子 孙武 蒲松龄 "
    "吴承恩 施耐庵 罗贯中 关汉卿 汤显祖 徐志摩 闻一多 朱自清 冰心 丁玲 萧红 汪曾祺 王小波 莫言 "
    "余华 贾平凹 路遥 史铁生 北岛 海子 顾城 金庸 古龙 琼瑶 三毛 齐白石 徐悲鸿 张大千 梅兰芳 程砚秋 "
    "马连良 侯宝林 单田芳 袁阔成 聂耳 冼星海 贝聿铭 梁思成 林徽因 袁隆平 屠呦呦 于敏 钱伟长 茅以升 "
    "竺可桢 李四光 侯德榜 吴健雄 丘成桐 张艺谋 陈凯歌 冯小刚 姜文 贾樟柯 王家卫 李安 杨德昌 许鞍华 "
    "徐克 成龙 李小龙 周星驰 周润发 梁朝伟 张曼玉 张国荣 刘德华 邓丽君 巩俐 章子怡 崔健 罗大佑 "
    "李宗盛 周杰伦 姚明 刘翔 郎平 李娜 林丹 马云 马化腾 任正非 雷军 张朝阳 李彦宏 刘强东 王健林 "
    "柳传志 黑泽明 大江健三郎 川端康成 三岛由纪夫 村上春树 夏目漱石 芥川龙之介 坂本龙一 久石让 "
    "手冢治虫 伏尔泰 卢梭 狄德罗 孟德斯鸠 萨特 加缪 福柯 德里达 海德格尔 胡塞尔 阿伦特 本雅明 "
    "弗雷格 克尔凯郭尔 培根 霍布斯 边沁 穆勒 亚当·斯密 凯恩斯 哈耶克 韦伯 涂尔干 普鲁斯特 福楼拜 "
    "司汤达 莫泊桑 左拉 波德莱尔 兰波 里尔克 荷尔德林 海涅 普希金 果戈理 屠格涅夫 高尔基 "
    "帕斯捷尔纳克 阿赫玛托娃 茨维塔耶娃 曼德尔施塔姆 纳博科夫 乔伊斯 贝克特 叶芝 艾略特 王尔德 "
    "萧伯纳 狄金森 惠特曼 爱伦·坡 马克·吐温 梅尔维尔 霍桑 梭罗 爱默生 聂鲁达 帕斯 略萨 鲁尔福 "
    "科塔萨尔 佩索阿 泰戈尔 纪伯伦 莫迪利亚尼 塞尚 高更 马蒂斯 马奈 雷诺阿 罗丹 达利 康定斯基 "
    "蒙德里安 杜尚 拉斐尔 提香 卡拉瓦乔 伦勃朗 维米尔 鲁本斯 戈雅 米勒 海顿 舒伯特 舒曼 李斯特 "
    "瓦格纳 勃拉姆斯 马勒 德彪西 拉威尔 肖斯塔科维奇 拉赫玛尼诺夫 斯特拉文斯基 普罗科菲耶夫 "
    "德沃夏克 威尔第 普契尼 帕瓦罗蒂 卡拉扬 伯恩斯坦 古尔德 帕格尼尼 维瓦尔第 亨德尔 伏打 安培 "
    "欧姆 焦耳 开尔文 赫兹 伦琴 居里 卢瑟福 玻恩 泡利 费米 朗道 霍金 哈勃 第谷 惠更斯 胡克 "
    "卡文迪许 拉瓦锡 道尔顿 巴斯德 孟德尔 摩尔根 沃森 克里克 弗莱明 林奈 拉马克 洪堡 魏格纳 帕斯卡 "
    "费马 拉格朗日 拉普拉斯 傅里叶 柯西 伽罗瓦 阿贝尔 康托尔 闵可夫斯基 冯·诺依曼 拉马努金 哥伦布 "
    "麦哲伦 库克船长 阿蒙森 斯科特 加加林 阿姆斯特朗 瓦特 莱特兄弟 贝尔 马可尼 富兰克林 华盛顿将军 "
    "戴高乐 丘吉尔 铁托 卡斯特罗 切·格瓦拉 纳赛尔 尼赫鲁 贝利 马拉多纳 梅西 罗纳尔多 乔丹 科比 "
    "费德勒 纳达尔 德约科维奇 博尔特 菲尔普斯 塔可夫斯基 爱森斯坦 费里尼 安东尼奥尼 伯格曼 戈达尔 "
    "特吕弗 布列松 斯皮尔伯格 斯科塞斯 科波拉 诺兰 卡梅隆 昆汀 赫本 玛丽莲·梦露 猫王 披头士 "
    "鲍勃·迪伦 迈克尔·杰克逊 图灵 香农 维纳 冯诺依曼 诺依曼 明斯基 麦卡锡 奥本海默 爱因斯坦 牛顿 "
    "达尔文 哥白尼 伽利略 开普勒 哥德尔 希尔伯特 高斯 欧拉 黎曼 庞加莱 费曼 玻尔 海森堡 薛定谔 "
    "狄拉克 普朗克 麦克斯韦 法拉第 爱迪生 特斯拉 居里夫人 门捷列夫 巴甫洛夫 弗洛伊德 荣格 皮亚杰 "
    "乔姆斯基 维特根斯坦 罗素 康德 黑格尔 尼采 叔本华 笛卡尔 莱布尼茨 帕斯卡 休谟 洛克 斯宾诺莎 "
    "柏拉图 亚里士多德 苏格拉底 马克思 恩格斯 列宁 斯大林 托洛茨基 罗斯福 丘吉尔 肯尼迪 尼克松 "
    "里根 撒切尔 戈尔巴乔夫 林肯 杰斐逊 拿破仑 俾斯麦 希特勒 甘地 曼德拉 莎士比亚 狄更斯 雨果 "
    "巴尔扎克 托尔斯泰 陀思妥耶夫斯基 契诃夫 卡夫卡 博尔赫斯 海明威 福克纳 马尔克斯 卡尔维诺 "
    "阿西莫夫 奥威尔 赫胥黎 凡尔纳 塞万提斯 但丁 歌德 席勒 贝多芬 巴赫 莫扎特 肖邦 柴可夫斯基 梵高 "
    "毕加索 莫奈 达芬奇 米开朗基罗 伦勃朗 库布里克 希区柯克 卓别林 黑泽明 小津安二郎 宫崎骏 侯孝贤 "
    "巴贝奇 布尔 艾达 霍珀 克努特 辛顿 杨立昆 本吉奥 吴恩达 李飞飞 奥特曼 马斯克 扎克伯格 纳德拉 "
    "皮查伊 乔布斯 库克 贝索斯 盖茨 黄仁勋 哈萨比斯 苏茨克维 阿莫迪 布林 佩奇 福特 卡斯帕罗夫 "
    "李世石 柯洁 钱学森 华罗庚 陈省身 杨振宁 李政道 邓稼先 钱三强 竺可桢 陈寅恪 王国维 梁启超 胡适 "
    "鲁迅 沈从文 张爱玲 老舍 巴金 茅盾 钱钟书 季羡林 费孝通 冯友兰 蔡元培 梅贻琦 傅斯年 李约瑟 "
    "利玛窦 徐光启 沈括 郭守敬 李白 杜甫 苏轼 苏东坡 陶渊明 曹雪芹 孔子 孟子 庄子 老子 司马迁 "
    "诸葛亮 曹操 玄奘 郑和 康熙 乾隆 林则徐 曾国藩 李鸿章 孙中山 蒋介石 毛泽东 周恩来 邓小平 "
    "Turing Shannon Wiener Minsky Oppenheimer Einstein Newton Darwin Feynman Chomsky Wittgenstein "
    "Kant Hegel Nietzsche Descartes Marx Roosevelt Churchill Kennedy Lincoln Shakespeare Dickens "
    "Tolstoy Kafka Borges Orwell Asimov Huxley Kubrick Hitchcock Kurosawa Babbage Lovelace Knuth "
    "Hinton LeCun Bengio Altman Musk Zuckerberg Nadella Pichai Bezos Gates Hassabis Sutskever "
    "Amodei Gödel Hilbert Gauss Euler Riemann Bohr Heisenberg Bach Mozart Beethoven Picasso".split()
) - set(
    "特斯拉 福特 洛克 布尔 库克 老子 艾达 米勒 贝尔 斯科特 高更 达利 帕斯 贝利 瓦特 安培 欧姆 焦耳 "
    "赫兹 开尔文 胡克 黄兴 三毛 古龙 路遥 冰心 海子 穆勒 培根 李安 成龙 姜文 徐克 李娜".split()
)
FAMILIAR_ORGANISATIONS = frozenset(
    "朝日新闻 读卖新闻 每日新闻 日经新闻 产经新闻 纽约时报 华尔街日报 华盛顿邮报 泰晤士报 费加罗报 "
    "明镜周刊 经济学人 国家电网 南方电网 中国移动 中国电信 中国联通 中石油 中石化 中海油 "
    "中国工商银行 工商银行 建设银行 招商银行 中国银行 宁德时代 比亚迪 蔚来 理想汽车 小鹏汽车 吉利 "
    "长城汽车 上汽 一汽 东风汽车 奇瑞 格力 海尔 海信 康佳 茅台 五粮液 青岛啤酒 农夫山泉 娃哈哈 "
    "伊利 蒙牛 安踏 李宁公司 特步 耐克 阿迪达斯 优衣库 华谊兄弟 光线传媒 博纳影业 哔哩哔哩 爱奇艺 "
    "优酷 知乎 豆瓣 新浪 携程 大疆 京东方 中芯国际 海康威视 药明康德 恒瑞医药 万科 恒大 碧桂园 "
    "顺丰 圆通 中通 央视 中央电视台 新华社 人民日报 光明日报 南方周末 财新 第一财经 澎湃新闻 "
    "凤凰卫视 国家体育总局 国家航天局 国家文物局 国家图书馆 故宫博物院 国科会 中研院 东华三院 "
    "汇丰银行 恒生银行 渣打银行 怡和洋行 无国界医生 红十字会 国际奥委会 国际足联 世界羽联 "
    "国际货币基金组织 世贸组织 世界贸易组织 世界卫生组织 国际原子能机构 欧洲央行 美联储 美国国会 "
    "最高人民法院 最高人民检察院 皇家马德里 巴塞罗那足球俱乐部 曼联 利物浦队 拜仁慕尼黑 尤文图斯 "
    "国际米兰 切尔西 阿森纳 湖人队 蔡司 徕卡 佳能 尼康 柯达 宝丽来 奔驰 宝马 奥迪 保时捷 法拉利 "
    "雷诺 雪铁龙 沃尔沃 现代汽车 起亚 雀巢 联合利华 宝洁 强生 辉瑞 默沙东 罗氏 诺华 拜耳 巴斯夫 "
    "陶氏 杜邦 埃克森美孚 壳牌 道达尔 空中客车 洛克希德·马丁 通用电气 霍尼韦尔 卡特彼勒 德意志银行 "
    "汇丰 花旗 渣打 瑞银 巴克莱 劳埃德 佳士得 苏富比 卢浮宫 大英博物馆 大都会博物馆 古根海姆 "
    "格莱美 百老汇 高瓴 真格基金 经纬创投 软银 斯坦福 谷歌 微软 亚马逊 特斯拉 英伟达 英特尔 高通 "
    "台积电 三星 索尼 任天堂 松下 丰田 本田 福特 通用汽车 大众汽车 波音 空客 西门子 飞利浦 爱立信 "
    "诺基亚 摩托罗拉 思科 甲骨文 惠普 戴尔 联想 华为 中兴 小米 百度 腾讯 阿里巴巴 字节跳动 京东 "
    "美团 拼多多 网易 搜狐 新浪 滴滴 快手 商汤 旷视 科大讯飞 寒武纪 智谱 月之暗面 深度求索 软银 "
    "高盛 摩根士丹利 摩根大通 贝莱德 红杉 黑石 麦肯锡 波士顿咨询 德勤 普华永道 安永 毕马威 路透社 "
    "彭博社 彭博 美联社 法新社 新华社 共同社 塔斯社 推特 脸书 领英 优步 爱彼迎 奈飞 迪士尼 皮克斯 "
    "好市多 沃尔玛 可口可乐 宜家 耐克 联合国 世界银行 世卫组织 欧盟 北约 白宫 五角大楼 克里姆林宫 "
    "哈佛 耶鲁 麻省理工 清华 北大 复旦 浙大 人大 中科院 社科院 中科大 哈工大 港大 台大 贝尔实验室 "
    "兰德公司 微软亚洲研究院 OpenAI Anthropic DeepMind Google Microsoft Apple Amazon Meta Facebook "
    "Twitter Tesla SpaceX Nvidia NVIDIA Intel AMD IBM Oracle Samsung Sony Nintendo Toyota Honda "
    "Boeing Siemens Nokia Cisco Netflix Uber Airbnb LinkedIn Reuters Bloomberg Axios Wired "
    "TechCrunch Baidu Tencent Alibaba ByteDance Huawei Mistral Cohere Inflection Neuralink xAI "
    "Salesforce Stripe Snowflake Databricks MIT Stanford Harvard Yale Princeton Berkeley Oxford "
    "Cambridge NASA DARPA CERN UNESCO BBC CNN CNBC".split()
) - {
    "Apple",
    "Meta",
    "Wired",
    "人大",
    "Cohere",
    "Stripe",
    "Oracle",
    "Cambridge",
    "Oxford",
    "Berkeley",
}

# Tibetan names are made of these, two of them to a full one.
TIBETAN = frozenset(
    "才仁 才让 尕藏 卓嘎 扎西 顿珠 央金 拉姆 卓玛 次仁 多吉 平措 旦增 丹增 仁增 达瓦 尼玛 洛桑 "
    "索朗 格桑 白玛 巴桑 普布 强巴 罗布 德吉 嘉措 加措 才让 桑吉 贡布 益西 曲珍 央宗 拉珍 米玛 "
    "群培 土登 江央 次旦 边巴 旺堆 旺姆 曲吉 欧珠 贡嘎 仁青 仁钦 桑珠 坚赞 扎巴 朗杰 南杰 云丹 "
    "曲扎 阿旺 更登 确吉 晋美 久美 索南 卓嘎 梅朵 措姆 拉毛 才旦 东珠".split()
)

# --- Transliterated names ------------------------------------------------------------------------

# Characters transliterations are made of. The first group is rare elsewhere.
HARD = frozenset(
    "奥伊萨弗茨兹蒂戴埃琼芬坎帕尔姆顿诺莱德洛曼维蕾娜莎丽妮黛薇琳莉娅雅亚尼斯克布鲁伯珀罗拉勒雷"
    "卡考库肯凯科哈霍胡赫亨汉泽扎佐兰伦朗劳卢利乔杰詹吉贾金基奇契切察查彻穆莫米迈麦玛梅蒙摩费菲"
    "佛福夫凡瓦沃威韦温乌伍希西谢舍夏沙塞赛桑森瑟苏塔泰坦汤特提图托陶廷丁达丹邓迪杜多巴班邦鲍贝"
    "本比彼宾博波玻普佩彭皮珍朱佳嘉加盖甘高戈格葛古圭哥恩艾安昂阿厄俄翁延耶约尤因英纳内南瑙涅宁"
    "纽努列林龙隆里黎欧潘庞阙荣瑞若史施什舒索松纱"
) - frozenset("里多因高特提比内南基加达约图谢查安马本金列平道阙")
SOFT = frozenset(
    "来大可法路马文门华辉白昆尚胜思道登威妥耳雯茜芙芭蓓蕊怡姬婷妲丝柯娃娥弥密冯翰逊祖森罕弘纶"
)
TRANSLITERATION = (
    HARD
    | SOFT
    | frozenset(
        "康豪拜邦保鲍彼边宾采昌崔底敦冈戈哥根贡瓜郭杭黑洪侯怀季济嘉简焦捷津京孔阔腊朗黎良隆吕芒"
        "毛孟墨拿奈嫩牛培珀恰强切琴青屈仁桑沙尚申石顺朔绥孙台太汤唐陶腾藤铁旺魏吴悉席香兴徐许延"
        "姚殷永詹张赵珍志治竹宗里多因高特提比内南基加达约图谢查安马本金列什让昔柏勃弼丘仑仲伏佑"
        "佤凌凑则别剌勋卑古哲喀喇土圣圭坚埔塔壁夸姜妮孚宰富尊川巨巴布希库弋彰彻德惠慕戛戴扬托斐"
        "斡易晋普曹朱束杨柴格桃梯楚欣歇歌毕氏沁沛泊涅温潘澳甫甸甘皮盛眉矣磨祁祖秦穆箕索缅缪罕耿"
        "聂胥艮芝苔茅茹荷荻依农合买逊丽努吐孜热衣木江汗麦爱山乐珊宝伽笛帝翠汝赖绍邵邱缇裔亨泰晴"
        "梦苑莲莫菩菲萧葛葡蒋蒲蓬薛虞蜜衮裘裴谟谷费辛迦道郎钦钱锡门陀雍霞霍韩鞑颇骞魁鸠麻默齐龚"
    )
)
# Words that end a run of such characters: what follows a name and is written with them.
AFTER_NAME = tuple(
    "来了 来过 来时 来访 来电 来的 走了 去了 到了 青年 青睐 黑白 强调 强烈 强硬 简单 简直 简称 "
    "根据 根本 保守 保密 保险 京城 延续 延迟 延期 兴起 许多 许久 许诺 尚且 顺手 永远 志愿 治疗 "
    "治理 台上 台下 台湾 太太 太多 太大 太小 吴侬 张开 张罗 强行 切实 恰好 恰恰 济南 石油 悉尼 "
    "铁路 拿出 拿到 拿着 拿起 加入 加盟 加上 加以 加快 加强 特别 特地 特意 达到 达成 来到 来自 "
    "来说 来源 来信 里面 里的 利用 马上 本人 本身 本来 本科 基于 基本 安排 安慰 多次 多年 多么 "
    "多少 西方 西部 南方 英国 英语 英文 法国 法律 法学 提出 提到 提供 提议 提名 提醒 提交 提高 "
    "提前 提及 拉开 拉来 拉拢 兰州 因为 因此 因而 什么 道出 道歉 道路 登上 登台 大学 大概 大约 "
    "大力 大多 大家 大量 大会 大的 大笑 可以 可能 可谓 可是 达不 约定 约翰 约见 都是 尚未 普遍 "
    "查看 查阅 查到 高度 高中 高管 文章 文中 文字 文件 恩师 夫妇 夫人 门下 门生 白天 白宫 华人 "
    "华裔 南下 南加州 内部 内心 英伟达 奇怪 索性 施压 亲自 约谈 舒服 若是 若干 若不 瑞士 希望 "
    "哥哥 弗里曼 切断 查出 丹麦 里程 里写 里读 里有 里记 里说 里提 里也 里介 里看 里出 里最 "
    "谢绝 古老 索取 图书 图像 图中 图表 米高 泰国 泰然 夏天 冬 加州 沙龙 多伦多 纽约 伦敦 巴黎 "
    "德国 俄国 俄罗斯 拉丁 比较 比如 比起 比他 比她 努力 保持 保证 保留 易 兴奋 兴建 别人 则 恰 "
    "豪赌 默默 默认 顺利 顺便 曾 今年 今天 去年 昨天 昨夜 前年 明年 当年 那年 那天 那时 如今 "
    "现在 此时 此后 一边 一直 一个 一开始 一向 一度 一手 哲学 拜访 拜托 坚持 坚信 坚决 坚称 捷 "
    "尊重 盛赞 盛 古 温和 费尽 费了 达".split()
)
PLACES = frozenset(
    "宁波 温州 杭州 苏州 常州 徐州 郑州 兰州 广州 福州 泉州 漳州 赣州 贵州 柳州 惠州 梅州 台州 "
    "湖州 扬州 泰州 沧州 德州 滨州 亳州 宿州 池州 滁州 荆州 郴州 永州 钦州 贺州 儋州 海州 成都 "
    "武汉 长沙 南京 南昌 南宁 南通 南阳 合肥 济南 青岛 烟台 威海 沈阳 大连 长春 吉林 哈尔滨 石家庄 "
    "唐山 保定 太原 大同 西安 咸阳 宝鸡 银川 西宁 昆明 大理 丽江 贵阳 遵义 桂林 海口 三亚 厦门 "
    "莆田 景德镇 九江 武夷山 黄山 泰山 华山 庐山 嘉兴 绍兴 金华 义乌 舟山 温岭 无锡 江阴 常熟 昆山 "
    "镇江 盐城 连云港 安庆 芜湖 马鞍山 洛阳 开封 安阳 新乡 襄阳 宜昌 岳阳 常德 湘潭 株洲 衡阳 东莞 "
    "佛山 珠海 中山 汕头 湛江 江门 北京 上海 天津 重庆 深圳 香港 澳门 台北 高雄 台中 台南 新竹 "
    "河北 河南 山东 山西 陕西 甘肃 青海 宁夏 四川 云南 湖北 湖南 江西 江苏 浙江 安徽 福建 广东 "
    "广西 海南 辽宁 黑龙江 内蒙古 东京 大阪 京都 横滨 神户 名古屋 札幌 长崎 广岛 福冈 仙台 首尔 "
    "釜山 仁川 平壤 河内 西贡 曼谷 金边 金门 关中 关西 关东 江南 江北 华北 华南 华东 华中 黄浦 "
    "浦东 徐汇 静安 海淀 朝阳 俄罗斯 加拿大 意大利 西班牙 葡萄牙 荷兰 波兰 芬兰 希腊 巴西 澳大利亚 "
    "新西兰 爱尔兰 苏格兰 英格兰 土耳其 以色列 埃及 墨西哥 阿根廷 智利 瑞典 瑞士 挪威 丹麦 奥地利 "
    "比利时 匈牙利 乌克兰 白俄罗斯 罗马尼亚 保加利亚 塞尔维亚 克罗地亚 捷克 斯洛伐克 斯洛文尼亚 "
    "立陶宛 拉脱维亚 爱沙尼亚 冰岛 卢森堡 摩纳哥 马耳他 塞浦路斯 格鲁吉亚 亚美尼亚 阿塞拜疆 "
    "哈萨克斯坦 乌兹别克斯坦 伊朗 伊拉克 叙利亚 黎巴嫩 约旦 沙特 沙特阿拉伯 阿联酋 迪拜 卡塔尔 "
    "科威特 也门 阿曼 巴基斯坦 阿富汗 孟加拉 斯里兰卡 尼泊尔 马来西亚 新加坡 印度尼西亚 菲律宾 "
    "泰国 缅甸 老挝 柬埔寨 蒙古 尼日利亚 肯尼亚 南非 摩洛哥 阿尔及利亚 突尼斯 利比亚 苏丹 "
    "埃塞俄比亚 坦桑尼亚 乌干达 卢旺达 加纳 古巴 牙买加 海地 巴拿马 哥斯达黎加 哥伦比亚 委内瑞拉 "
    "秘鲁 玻利维亚 厄瓜多尔 乌拉圭 巴拉圭 加利福尼亚 德克萨斯 得克萨斯 佛罗里达 夏威夷 阿拉斯加 "
    "华盛顿 纽约 洛杉矶 旧金山 芝加哥 波士顿 西雅图 休斯顿 达拉斯 奥斯汀 丹佛 费城 底特律 迈阿密 "
    "亚特兰大 拉斯维加斯 圣迭戈 圣何塞 帕洛阿尔托 门洛帕克 匹兹堡 克利夫兰 伯克利 普林斯顿 曼哈顿 "
    "布鲁克林 好莱坞 多伦多 蒙特利尔 温哥华 渥太华 卡尔加里 埃德蒙顿 伦敦 曼彻斯特 利物浦 爱丁堡 "
    "格拉斯哥 牛津 剑桥 巴黎 里昂 马赛 尼斯 柏林 慕尼黑 汉堡 法兰克福 科隆 苏黎世 日内瓦 伯尔尼 "
    "巴塞尔 洛桑 达沃斯 维也纳 萨尔茨堡 罗马 米兰 都灵 威尼斯 佛罗伦萨 那不勒斯 博洛尼亚 马德里 "
    "巴塞罗那 里斯本 布鲁塞尔 阿姆斯特丹 鹿特丹 海牙 哥本哈根 斯德哥尔摩 奥斯陆 赫尔辛基 华沙 "
    "克拉科夫 布拉格 布达佩斯 莫斯科 圣彼得堡 列宁格勒 基辅 敖德萨 雅典 伊斯坦布尔 安卡拉 特拉维夫 "
    "耶路撒冷 海法 开罗 悉尼 墨尔本 奥克兰 孟买 新德里 班加罗尔 加尔各答 里约热内卢 圣保罗 "
    "布宜诺斯艾利斯 欧洲 亚洲 非洲 美洲 拉美 北美 南美 中东 西欧 东欧 北欧 太平洋 大西洋 阿尔卑斯 "
    "西伯利亚 高加索 巴尔干 欧 亚 加州 硅谷 阿拉伯 盎格鲁 拉丁 犹太 斯拉夫 诺贝尔奖 诺贝尔物理学奖 "
    "诺贝尔化学奖 诺贝尔文学奖 诺贝尔和平奖 诺贝尔生理学 诺贝尔经济学奖 奥斯卡 普利策 菲尔兹 "
    "图灵奖 奥林匹克 奥运 马拉松 沙龙 摩托 卡车 卡通 卡片 巧克力 咖啡 比特币 比特 阿尔法 贝塔 伽马 "
    "西格玛 巴士 沙发 坦克 拉丁文 拉丁语 马达 雷达 吉他 伏特加 威士忌 香槟 麦克风 迈克风 马萨诸塞 "
    "宾夕法尼亚 弗吉尼亚 北卡罗来纳 科罗拉多 亚利桑那 内华达 俄勒冈 明尼苏达 威斯康星 密歇根 "
    "俄亥俄 伊利诺伊 印第安纳 田纳西 肯塔基 路易斯安那 阿拉巴马 密西西比 佐治亚 马里兰 特拉华 "
    "康涅狄格 罗得岛 佛蒙特 缅因 犹他 爱达荷 蒙大拿 怀俄明 内布拉斯加 新泽西 新墨西哥 巴尔的摩 "
    "圣地亚哥 奥兰多 萨克拉门托 波特兰 魁北克 阿尔伯塔 西藏 拉萨 新疆 乌鲁木齐 呼和浩特 喀什 "
    "约翰内斯堡 开普敦 内罗毕 卡萨布兰卡 亚历山大港 卡萨 伊犁 阿克苏 和田 克拉玛依 吐鲁番 哈密 "
    "敦煌 马克思主义 列宁主义 达尔文主义 凯恩斯主义 安德鲁斯 马尼拉 雅加达 吉隆坡 胡志明市 仰光 "
    "达卡 卡拉奇 拉各斯 基多 波哥大 加拉加斯 哈瓦那 萨格勒布 贝尔格莱德 布加勒斯特 索菲亚 塔林 "
    "里加 维尔纽斯 明斯克 第比利斯 塔什干 阿拉木图 巴格达 德黑兰 大马士革 贝鲁特 麦加 多哈 "
    "阿尔法狗 阿尔法围棋 维基百科 维基 雅虎 安卓 尼龙 托福 雅思 克隆 迈巴赫".split()
)

# --- What stands before a person's name ----------------------------------------------------------

ROLES = frozenset(
    "裁判 记谱员 专栏作家 档案员 船老大 大副 轮机长 厨子 厨师长 执行长 棋手 姑娘 小伙 小伙子 访客 "
    "大班 掌柜 总设计师 副总师 总师 总工程师 副导演 女主角 男主角 主角 选片人 影评人 车长 店员 "
    "名伶 老戏骨 师爷 幕僚 领事 总督 领队 主教练 裁判长 名将 审判长 法警 车间主任 经纪人 表姐 堂弟 "
    "徒弟 老汉 交易员 真名 本姓 原姓 幕僚 参谋 副官 随从 侍者 管家 保姆 车夫 船员 水手 领航员 "
    "飞行员 宇航员 战士 士兵 军官 上校 少校 中校 上尉 中尉 少尉 元帅 司令 政委 特使 专员 督察 探长 "
    "侦探 线人 证人 被告 原告 辩护人 法务 助教 门卫 电工 木匠 船工 渔夫 会计 出纳 翻译 校对 排版 "
    "美编 馆员 档案员 图书管理员 保安 司机 厨师 园丁 值班员 站务员 评测员 评论员 观测员 语言学者 "
    "研究生 本科生 实习生 前妻 前夫 未婚妻 未婚夫 遗孀 侄子 侄女 外甥 表哥 表弟 表姐 表妹 堂兄 "
    "孙女 孙子 继父 养父 邻居 房东 房客 同乡 学长 学姐 师兄 师姐 师弟 师妹 监制 编剧 制片人 制作人 "
    "配音演员 小说家 散文家 剧作家 翻译家 书法家 雕塑家 植物学家 地质学家 人类学家 统计学家 "
    "气象学家 海洋学家 天体物理学家 联合创办人 共同发起人 首席法务官 首席合规官 首席营销官 "
    "首席人事官 全名叫 本名叫 人称 那人就是 那人是 首席执行官 首席科学家 首席技术官 首席运营官 "
    "首席财务官 首席研究官 首席产品官 首席安全官 首席战略官 首席信息官 首席人才官 首席设计师 "
    "首席架构师 首席工程师 首席经济学家 首席分析师 首席顾问 首席编辑 执行官 科学家 创始人 "
    "联合创始人 联创 共同创始人 创办人 发起人 董事长 副董事长 董事 独立董事 理事长 理事 总裁 "
    "副总裁 总经理 副总经理 经理 总监 主任 副主任 所长 副所长 院长 副院长 校长 副校长 系主任 馆长 "
    "副馆长 社长 台长 主席 副主席 秘书长 会长 副会长 部长 副部长 局长 副局长 厅长 司长 处长 科长 "
    "市长 省长 县长 州长 总统 副总统 总理 首相 国务卿 参议员 众议员 议员 大使 法官 检察官 律师 "
    "教授 副教授 助理教授 讲师 博士 博士生 硕士 院士 研究员 研究科学家 工程师 程序员 架构师 设计师 "
    "分析师 经济学家 历史学家 哲学家 数学家 物理学家 化学家 生物学家 心理学家 社会学家 "
    "计算机科学家 语言学家 考古学家 天文学家 学家 专家 学者 作家 诗人 画家 导演 演员 歌手 音乐家 "
    "作曲家 指挥家 摄影师 建筑师 记者 主编 总编 总编辑 副主编 编辑 主播 主持人 撰稿人 专栏作家 "
    "译者 作者 博主 投资人 投资者 合伙人 企业家 创业者 亿万富翁 富豪 负责人 主管 领导人 掌门人 "
    "领袖 队长 教练 船长 导师 老师 学生 弟子 同学 同事 校友 室友 好友 朋友 搭档 伙伴 助手 助理 "
    "秘书 顾问 发言人 代表 候选人 继任者 前任 创造者 发明者 发明家 发明人 开发者 设计者 研究者 "
    "观察者 组织者 策展人 志愿者 医生 医师 护士 大夫 厂长 店主 店长 老板 掌柜 师傅 匠人 队员 成员 "
    "员工 将军 国王 女王 王子 公主 皇帝 教皇 主教 牧师 神父 丈夫 妻子 父亲 母亲 儿子 女儿 哥哥 "
    "弟弟 姐姐 妹妹 兄弟 姐妹 祖父 祖母 叔叔 外公 外婆 爷爷 奶奶 先生 女士 小姐 夫人 村民 农民 "
    "渔民 居民 市民 读者 用户 选手 冠军 站长 组长 班长 技师 技术员 管理员 测量员 检验员 收藏家 "
    "收藏者 藏家 名叫 叫做 叫作 署名 名为 化名 笔名 原名 本名 CEO CTO COO CFO CSO CIO CMO VP".split()
)
# Titles that stand behind a name.
TITLES = frozenset(
    "先生 女士 小姐 太太 夫人 教授 副教授 博士 院士 老师 导师 医生 大夫 律师 法官 董事长 总裁 "
    "总经理 经理 主任 院长 所长 校长 馆长 部长 局长 市长 主席 总统 总理 议员 将军 爵士 师傅 "
    "本人 夫妇 夫妻 父子 兄弟 姐妹 团队 等人 同志 编辑 主编 记者 导演 站长 社长 会长 理事长 "
    "工程师 研究员".split()
)
# What people do: behind these characters' left edge a name may end.
VERBS = tuple(
    "说 说道 表示 认为 指出 坦言 强调 透露 告诉 回忆 解释 补充 写道 宣布 承认 回应 评论 介绍 "
    "回答 提到 谈到 谈及 感叹 直言 警告 相信 觉得 希望 预测 预言 呼吁 主张 批评 反驳 答道 问道 "
    "笑道 发文 发推 发帖 担任 出任 就任 接任 接替 加入 加盟 离开 创办 创立 创建 成立 离职 辞职 "
    "辞去 毕业 出生 生于 逝世 去世 获得 获颁 发明 发表 提出 拒绝 同意 决定 则说 则认为 也说 "
    "还说 却说 曾说 曾表示 曾在 曾任 曾是 曾经 称 坚称 声称 自称 不同意 不认为 没有 负责 领导 "
    "主持 率领 带领 执导 撰写 著 著有 写 写下 写过 翻译 编著 主编 设计 研发 开发 研制 接受 出席 "
    "抵达 来到 回到 前往 搬到 住在 生前 晚年 早年 年轻时 时年 后来 当时 随后 曾 承诺 保证 建议 "
    "提议 提醒 要求 质疑 怀疑 反对 支持 赞成 起诉 控告 收购 投资 捐 捐赠 资助 聘请 任命 邀请 "
    "推荐 介绍说 解释说 回忆说 补充说 告诉记者 在接受 在采访 在一封 在信 在演讲 在论文 在推特 "
    "在微博 在会 与 和 则 也 却 还 就 便 即 又 才 都 仍 仍然 依然 最终 终于 开始 继续 试图 打算 "
    "不愿 不再 并未 并不 从未 已经 已 将 将于 正在 正 是 是一 是个 是该 是这 作为 来自 从 于 在 "
    "把 被 给 对 向 为 用 拿 带 找 拉 请 让 的".split()
)
# Of these, a verb right behind a candidate says that it speaks or acts as a person.
PERSON_VERBS = frozenset(
    "说 说道 表示 认为 指出 坦言 强调 透露 告诉 回忆 解释 补充 写道 宣布 承认 回应 评论 介绍 "
    "回答 提到 谈到 谈及 感叹 直言 警告 相信 觉得 希望 预测 预言 呼吁 主张 批评 反驳 答道 问道 "
    "笑道 发文 发推 发帖 担任 出任 就任 接任 接替 加入 加盟 离开 创办 创立 离职 辞职 辞去 毕业 "
    "出生 生于 逝世 去世 获得 发明 发表 提出 拒绝 同意 决定 则说 则认为 也说 还说 却说 曾说 "
    "曾表示 曾任 曾是 称 坚称 声称 自称 不同意 负责 主持 率领 带领 执导 撰写 著有 写下 写过 "
    "翻译 编著 接受 出席 抵达 来到 回到 前往 搬到 住在 生前 晚年 早年 承诺 建议 提议 提醒 质疑 "
    "怀疑 反对 起诉 捐赠 任命 邀请 推荐 已经 从未 后来 随后 当时 曾在 曾经 笑了 点头 摇头 想起 "
    "记得 知道 看到 听到 发现 问 没有 最后 终于 把 在接受 在采访".split()
)
# What trades end with.
TRADE_ENDS = frozenset("手员师家长官匠工者席管督人生友妻夫兄弟姐妹父母")
# What may stand right before a name; an own word ends there.
LEFT_WORDS = (
    "和与及跟同对向由让给被把在从为以据按照将而但且并或则的是了着过到于比像叫请找替随等有又也还"
    "就都即若因如当至"
)
LEFT_PHRASES = tuple(
    "名 连 只有 没有 就是 正是 便是 也是 都是 例如 比如 包括 以及 还有 其中 分别是 采访 访问 "
    "联系 会见 邀请 任命 聘请 根据 按照 随着 关于 对于 由于 通过 感谢 批评 支持 反对 认识 结识 "
    "遇到 遇见 拜访 询问 追问 告诉 写信给 来自 然而 但是 不过 于是 因此 所以 同时 后来 随后 "
    "此时 当时 如今 今天 昨天 去年 今年 年 月 日 时 后 前 上 中 下 里 间 内 外 称 说 问 见 请 "
    "找".split()
)

# --- Organisations -------------------------------------------------------------------------------

ORG_SUFFIXES = tuple(
    "交大 师大 农大 科大 工大 医大 财大 总公司 分公司 诊所 种子库 植物园 羽联 足联 篮联 田联 泳联 "
    "乒联 奥委会 足协 篮协 作协 影协 剧协 记协 消协 博物院 太空中心 航天中心 艺术中心 文化中心 "
    "医疗中心 体育中心 天文馆 科技馆 体育馆 面馆 饭馆 酒楼 茶楼 学校 监管局 歌剧院 交响乐团 "
    "芭蕾舞团 话剧团 合唱团 动物园 植物园 拍卖行 画廊 商行 洋行 银号 钱庄 当铺 茶行 船行 港务局 "
    "电信局 邮政局 规划局 水利局 公安局 警察局 教育局 文化局 文物局 卫生局 税务局 水务局 环保局 "
    "林业局 渔业局 招商局 航运局 测候所 派出所 救助站 观测站 气象站 广播站 电报局 造币厂 光学厂 "
    "兵工厂 仪器厂 研究社 通讯社 诗社 剧社 学社 旅行社 影社 琴社 棋院 书画院 敬老院 孤儿院 修道院 "
    "神学院 音乐学院 剧场 戏院 影院 电影院 唱片公司 兄弟公司 有限责任公司 股份有限公司 有限公司 "
    "责任公司 公司 大学 学院 理工 研究院 研究所 研究中心 科学技术院 科学院 工程院 社科院 研究会 "
    "基金会 基金 出版社 杂志社 报社 书局 书店 书院 日报 晚报 时报 早报 周报 月报 邮报 快报 导报 "
    "周刊 杂志 新闻网 电视台 电台 广播公司 委员会 协会 学会 联盟 联合会 商会 工会 总会 促进会 集团 "
    "实验室 银行 证券 资本 创投 风投 保险 律师事务所 事务所 博物馆 美术馆 图书馆 档案馆 纪念馆 "
    "天文台 医院 中学 小学 法院 检察院 总局 管理局 气象局 海关 工作室 俱乐部 乐团 剧院 剧团 舞团 "
    "合作社 编辑部 议会 国会 参议院 众议院 最高法院 教育部 科技部 商务部 财政部 外交部 国防部 "
    "司法部 能源部 交通部 国务院 白宫 五角大楼 联合国 欧盟 证监会 银监会 网信办 发改委 工信部 "
    "中科院 社科联 档案局 测绘局 书社 画院 印书馆 影业 传媒 科技 汽车 航空 航天 铁路局 造船厂 船厂 "
    "工厂 纱厂 茶厂 酒厂 药厂 电厂 制片厂 机械厂 印刷厂 厂".split()
)
# What stands before an organisation's name.
BEFORE_ORGANISATION = tuple(
    word
    for word in (*VERBS, *PERSON_VERBS, *LEFT_PHRASES, *ROLES)
    if len(word) > 1 and word not in ("国家",)
) + tuple(
    "就读 任教 任职 供职 隶属 属于 进入 考入 毕业于 受雇 受聘 入职 名为 名叫 送到 寄给 寄到 "
    "交给 捐给 卖给 开办 联系 参观 并入 改名 更名 接管 兼并 所有 只有 没有 还有 有一 有个 本章 "
    "想 进 曾 他 她 我 你 们 说 着 著 受 座 间 个 种 某 依 年 月 日 的 了 在 从 由 与 和 及 跟 "
    "向 对 给 被 把 到 是 以 而 但 将 据 等 为 于 该 这 那 其 即 经 至 叫 让 去 找 用 自 按 归 "
    "往".split()
)
# What an organisation trades in, behind its name.
TRADES = frozenset(
    "能源 动力 物流 电网 体育 电子 生物 医药 制药 食品 软件 半导体 机器人 重工 地产 置业 电器 通信 "
    "电力 石油 石化 化工 钢铁 矿业 锂业 光电 精密 材料 新材 药业 种业 林业 果业 茶业 纸业 铝业 "
    "铜业 玻璃 水泥 建材 建工 路桥 港口 电梯 轮胎 电池 光伏 风电 核电 医疗 基因 疫苗 眼科 口腔 "
    "玩具 文创 旅游 旅业 咖啡 茶饮 啤酒 火锅 超市 百货 优选 生鲜 物业 陶瓷 照明 家纺 鞋业 纺织 "
    "服装 眼镜 乐器 文旅 院线 直播 短剧 动漫 新媒 教育 互娱 影视 出行 快递 快运 航运 海运 造船 "
    "控股 实业 置地 酒业 乳业 珠宝 服饰 家居 酒店 餐饮 农业 牧业 渔业 环保 水务 燃气 智能 科技 "
    "传媒 汽车 航空 航天 影业 资本 证券 保险 银行 数码 网络 信息 时代 智造 制造 娱乐 音乐 唱片 "
    "集团 高科 股份".split()
)
# Of these, words that stand behind common ones as well: they need more.
LOOSE_TRADES = frozenset(
    "玻璃 水泥 建材 港口 电梯 轮胎 电池 光伏 风电 核电 医疗 基因 疫苗 眼科 口腔 玩具 旅游 咖啡 "
    "茶饮 啤酒 火锅 超市 百货 生鲜 物业 陶瓷 照明 纺织 服装 眼镜 乐器 直播 短剧 动漫 教育 网络 "
    "信息 音乐 时代 制造 智能 汽车 农业 体育 能源 电力 影视 食品 环保 餐饮 银行 保险 科技 娱乐 "
    "电子 生物 医药 软件 机器人 通信 材料 新材 出行 航空 航天 酒店 家居 牧业 渔业 电器 资本 证券 "
    "集团 股份".split()
)
# Associations for short: a country's or the world's is a name.
FEDERATIONS = frozenset(
    "羽联 足联 篮联 田联 泳联 乒联 奥委会 足协 篮协 作协 影协 剧协 记协 消协".split()
)
# Who heads or plays for an organisation, and what only firms have.
HEADS = frozenset(
    "创始人 联合创始人 创办人 发起人 董事长 首席执行官 CEO 总裁 老板 少东家 股价 市值 财报 投手 "
    "捕手 主教练 总教练 前锋 中锋 门将 后卫 主唱 鼓手 吉他手 贝斯手 裁判长 首席记者 特约记者 主编 "
    "业务员 理事长 秘书长".split()
)
# Offices and what else is an organisation's.
OFFICES = frozenset(
    "董事长 首席执行官 首席 总经理 总裁 创始人 联合创始人 创办人 老板 掌门人 股价 股票 股东 市值 "
    "销售员 业务员 客户 订单 官网 高管 员工 总部 副总裁 副总经理 工程师 出身 实际控制人 大股东 "
    "财报 工厂 车间 采矿队 发布会".split()
)
# Verbs that stand in organisations' names.
ORG_ACTIONS = frozenset(
    "放送 发展 建设 开发 投资 管理 研究 设计 通讯 出版 运输 制造 联合 综合 服务 教育 贸易 交易 "
    "咨询 监督 执法 保护 救援 联络 实验 进出口 广播 保障 救助 评审 监管 检验 调查 传播 运动 飞行 "
    "试验 航行 探险 鉴定 进修 培训 合作 营销 租赁 承包 安装 装饰 装修 维修 加工 养殖 种植 冶炼 "
    "印刷 纺织 保险 担保 勘探 勘测 测绘 监测 观测 检测 治理 规划 指挥 协调 训练 表演 收藏 拍卖 "
    "计算 通信 航空 航运 开采 检察 促进 救济 赈济 考试 招生 登山 飞跃 腾飞 创新 创业 起重".split()
)
# What follows an organisation and hardly anything else, and what is said to be its.
BEHIND_ORGANISATION = tuple(
    "公司 团队 董事会 总部 员工 联合创始人 创始人 首席 CEO CTO 总裁 旗下 实验室 研究院 研究员 "
    "集团 高管 办公室 官方 基金".split()
)
OF_ORGANISATION = tuple(
    "员工 首席 CEO 创始人 联合创始人 董事 研究员 工程师 总部 办公室 投资 估值 团队 律师".split()
)
# What one does to an organisation.
JOINS = frozenset(
    "加入 离开 入职 创办 创立 创建 成立 就职于 供职于 任职于 任教于 受雇于 收购 投资 跳槽".split()
)
# What is no name before such a word: kinds of organisations, pointing words.
GENERIC = frozenset(
    "渔业 牧业 农业 林业 种子 电车 AI ai 闭源 开源 医疗 健康 子 初创企业 法国 德国 日本 韩国 俄国 "
    "印度 加拿大 以色列 瑞士 荷兰 意大利 西班牙 澳大利亚 新加坡 欧洲 亚洲 非洲 北美 硅谷 北京 上海 "
    "广州 深圳 杭州 这家 那家 该 本 某 某家 一家 两家 三家 几家 多家 各家 另一家 这所 那所 一所 "
    "两所 几所 多所 各 各大 所有 许多 很多 一些 大 小 大型 小型 新 老 旧 母 分 总 我们 我 你 你们 "
    "他 他们 她 自己 别的 其他 其它 任何 每个 每家 同一 同一家 另一个 一个 这个 那个 这座 一座 "
    "那座 这一 科技 互联网 人工智能 软件 硬件 芯片 半导体 创业 初创 上市 私人 私营 国有 民营 外国 "
    "中国 美国 英国 国内 国外 海外 外资 合资 控股 投资 风险投资 风险 保险 证券 电力 石油 能源 汽车 "
    "手机 电商 社交媒体 媒体 社交 传统 商业 非营利 营利 公益 慈善 独立 第三方 专业 综合性 综合 "
    "研究型 公立 私立 重点 知名 著名 顶尖 一流 世界 全球 国际 地方 中央 国家 政府 州立 市立 公共 "
    "社区 技术 科学 工程 计算机 医学 法学 商学 文学 理工 管理 教育 音乐 艺术 美术 体育 军事 安全 "
    "伦理 特别 专门 常设 临时 调查 监督 审计 薪酬 提名 执行 组织 筹备 评审 学术 编辑 专家 顾问 "
    "董事 监管 数据 云计算 游戏 广告 咨询 律师 会计师 会计 物流 快递 航空 铁路 房地产 地产 建筑 "
    "制药 生物 生物科技 医药 食品 饮料 服装 零售 初级 高级 普通 地下 联合 合作 工业 国营 乡镇 关联 "
    "竞争 竞争对手 对手 客户 大模型 模型 机器人 搜索 搜索引擎 语音 图像 视频 音频 出版 印刷 电影 "
    "电视 广播 新闻 通信 电信 家族 子公司 前 现 原 后 上 当地 本地 附近 家乡 县 市 省 镇 村 乡 区 "
    "州".split()
)

# Words of other meaning too: they end a name only where a word ends.
SOFT_SUFFIXES = frozenset(
    "科技 传媒 汽车 航空 航天 影业 资本 创投 风投 保险 证券 基金 厂 银行 书店 学会 联盟 工会 "
    "工厂".split()
)
# An organisation is called by what stands before these.
SHORTENED = frozenset(
    "面馆 酒楼 饭馆 影业 航天 体育 能源 动力 物流 医药 生物 重工 地产 置业 电器 控股 实业 娱乐 "
    "音乐 有限责任公司 股份有限公司 有限公司 责任公司 公司 集团 资本 科技 传媒 影业 创投 风投 "
    "研究院 研究所 研究中心 实验室 基金会 大学 学院 银行 出版社 工作室 事务所 律师事务所 拍卖行 "
    "画廊 商行 洋行 书店 俱乐部 乐团".split()
)
LANDS = frozenset(
    "中国 美国 英国 法国 德国 日本 韩国 俄国 国家 中央 皇家 联邦 全国 印度 台湾".split()
)
# Of these a country's is a name.
NATIONAL = frozenset(
    "交大 师大 农大 科大 工大 医大 财大 学校 协会 博物院 太空中心 航天中心 艺术中心 文化中心 "
    "医疗中心 体育中心 天文馆 科技馆 体育馆 学院 医院 音乐学院 歌剧院 剧院 乐团 交响乐团 芭蕾舞团 "
    "动物园 植物园 天文台 师范大学 理工大学 基金会 科学院 工程院 社科院 研究院 科学技术院 银行 "
    "出版社 通讯社 电视台 博物馆 美术馆 图书馆 档案馆 大学 国会 议会 最高法院 海关 气象局 外交部 "
    "国防部 教育部 商务部 财政部 能源部 司法部".split()
)

# --- Latin ---------------------------------------------------------------------------------------

GIVEN_NAMES = frozenset(
    "Aaron Adam Adrian Aidan Alan Albert Alec Alex Alexander Alexandra Alexei Alexis Alfred "
    "Alice Alison Allen Allie Amanda Amy Ana Anders Andre Andrea Andreas Andrei Andrej Andrew "
    "Andy Angela Anita Ann Anna Anne Annie Anthony Antonio Arjun Arthur Arvind Ashish Ashley "
    "Barbara Barret Ben Benjamin Bernard Beth Bill Bob Boris Brad Brandon Brendan Bret Brett "
    "Brian Bruce Caleb Carl Carla Carlos Carol Caroline Catherine Cecilia Charles Charlie "
    "Charlotte Chelsea Chen Chloe Chris Christian Christina Christine Christopher Claire Clara "
    "Claude Colin Connor Craig Cynthia Dan Dana Daniel Daniela Dario Darren Dave David Dawn "
    "Dean Deborah Demis Denis Dennis Derek Diana Diane Dmitri Dmitry Don Donald Doris Dorothy "
    "Doug Douglas Durk Dustin Dylan Ed Eddie Edgar Edith Edward Edwin Eleanor Elena Eli "
    "Elizabeth Ellen Elon Emily Emma Emmanuel Emmett Eric Erica Erik Erin Ernest Ethan Eugene "
    "Eva Evan Eve Evelyn Fei-Fei Felix Fiona Florence Frances Francesca Francis Francois Frank "
    "Franklin Fred Frederick Gabriel Gary Gavin Geoff Geoffrey George Gerald Gina Glenn Gloria "
    "Gordon Grace Graham Greg Gregory Gustav Guy Hannah Hans Harold Harriet Harry Harvey "
    "Heather Heidi Helen Helena Henrik Henry Herbert Howard Hugh Hugo Ian Igor Ilya Ingrid Ira "
    "Irene Iris Isaac Isabel Isabella Ivan Jack Jackie Jacob Jaime Jake Jakub James Jamie Jan "
    "Jane Janet Jared Jason Jay Jean Jeff Jeffrey Jen Jennifer Jenny Jensen Jeremy Jerome Jerry "
    "Jesse Jessica Jill Jim Jimmy Joan Joanna Joanne Joe Joel Johan Johannes John Johnny Jon "
    "Jonas Jonathan Jordan Jorge Joseph Josh Joshua Josephine Joy Juan Judith Judy Julia Julian "
    "Julie Julius June Justin Karen Karl Karin Kate Katherine Kathleen Kathryn Katie Kay Keith "
    "Kelly Ken Kenneth Kevin Kim Kurt Kyle Lara Larry Laura Lauren Laurent Lawrence Lee Leo "
    "Leon Leonard Leopold Leslie Lewis Lilian Lily Linda Linus Lisa Liz Logan Lorenzo Louis "
    "Louise Luca Lucas Lucy Luis Luke Lydia Lynn Madeleine Marc Marcel Marco Marcus Margaret "
    "Margot Maria Marie Marina Mario Marion Marissa Mark Marta Martha Martin Marvin Mary Mateo "
    "Matt Matthew Maurice Max Maya Megan Melanie Melissa Meredith Mia Michael Michel Michelle "
    "Miguel Mikael Mike Mikhail Miles Mira Miranda Miriam Mitchell Mohammed Molly Monica Morgan "
    "Mustafa Nadia Nancy Naomi Natalia Natalie Natasha Nathan Neil Nicholas Nick Nicole Nigel "
    "Nikola Nina Noah Noam Noel Nora Norman Oleg Oliver Olivia Oriol Oscar Otto Owen Pablo "
    "Pamela Patricia Patrick Paul Paula Pedro Penny Pete Peter Phil Philip Phillip Pierre Priya "
    "Rachel Rafael Ralph Raj Ramon Randy Ray Raymond Rebecca Reid Rene Renee Ricardo Richard "
    "Rick Rita Rob Robert Roberta Roberto Robin Rod Roger Roland Ron Ronald Rosa Rose Ross Roy "
    "Rudolf Russell Ruth Ryan Sally Sam Samantha Samuel Sandra Sara Sarah Satya Scott Sean "
    "Sebastian Sergei Sergey Sergio Seth Shane Shannon Sharon Sheila Sheryl Shivon Simon Sofia "
    "Sonia Sophia Sophie Stan Stanley Stefan Stella Stephanie Stephen Steve Steven Stuart "
    "Sundar Susan Suzanne Sven Sylvia Tamara Tanya Tara Tasha Ted Teresa Terry Thea Theodore "
    "Theresa Thomas Tim Timnit Timothy Tina Toby Todd Tom Tomas Tony Tracy Travis Trevor Tyler "
    "Ursula Valerie Vanessa Vera Veronica Victor Victoria Vijay Vincent Viola Virginia Vivian "
    "Vladimir Wade Walter Wanda Warren Wayne Wendy Will William Willow Winston Wojciech "
    "Wolfgang Yann Yasmin Yoshua Yuri Yves Yvonne Zachary Zoe".split()
)
ORG_WORDS = frozenset(
    "University Universität Université Institute Institution Inc Corp Corporation Company Co "
    "Ltd LLC GmbH Labs Lab Laboratory Laboratories Research Foundation Fund College School "
    "Academy Times Post Journal News Tribune Herald Guardian Gazette Group Holdings Capital "
    "Ventures Partners Bank Association Society Council Committee Commission Press Publishing "
    "Books Records Pictures Studios Studio Technologies Technology Systems Software Robotics "
    "Motors Airlines Airways Energy Media Network Networks Agency Department Ministry Office "
    "Bureau Center Centre Museum Library Archive Archives Hospital Union League Club Church "
    "Court Congress Senate Parliament Government Alliance Coalition Consortium Initiative "
    "Project Works Industries Enterprises Brothers Sons Trust Observatory Review Weekly "
    "Magazine AI".split()
)
# Behind these an English name goes on with "of".
OF_WORDS = tuple(
    "University Institute Academy School College Department Ministry Bank Bureau Museum Library "
    "Council Association Society Office Board Church House Academies Faculty".split()
)
ENGLISH_PLACES = frozenset(
    "Krakow Gdansk Wroclaw Lodz Salzburg Graz Odessa Kharkiv Lviv Whitby Beirut Damascus Baghdad "
    "Tehran Riyadh Dubai Doha Amman Kabul Karachi Lahore Dhaka Kathmandu Colombo Hanoi Saigon "
    "Bangkok Manila Jakarta Rangoon Yangon Ankara Tbilisi Yerevan Baku Tashkent Sofia Bucharest "
    "Belgrade Zagreb Sarajevo Ljubljana Bratislava Vilnius Riga Tallinn Minsk Reykjavik Bergen "
    "Gothenburg Malmo Rotterdam Antwerp Ghent Hamburg Munich Cologne Frankfurt Leipzig Dresden "
    "Basel Lausanne Turin Venice Florence Naples Genoa Barcelona Seville Valencia Porto Marseille "
    "Lyon Bordeaux Glasgow Aberdeen Cardiff Belfast Liverpool Manchester Leeds Bristol Sheffield "
    "Birmingham Newcastle Cornwall Devon Yorkshire Kent Essex Sussex Havana Lima Bogota Quito "
    "Caracas Santiago Montevideo Buenos Aires Rio Janeiro Brasilia Chile Peru Bolivia Colombia "
    "Ecuador Venezuela Uruguay Paraguay Cuba Jamaica Haiti Panama Iceland Portugal Romania "
    "Bulgaria Serbia Croatia Slovenia Slovakia Czechia Estonia Latvia Lithuania Belarus Georgia "
    "Armenia Azerbaijan Kazakhstan Uzbekistan Mongolia Nepal Bangladesh Lanka Myanmar Burma "
    "Cambodia Laos Malaysia Zealand Wellington Brisbane Perth Adelaide Melbourne Cape Durban Accra "
    "Ghana Senegal Dakar Tunis Tunisia Algeria Algiers Morocco Casablanca Libya Sudan Uganda "
    "Tanzania Rwanda Zambia Zimbabwe Angola Lebanon Syria Jordan Yemen Oman Qatar Kuwait Ohio "
    "Michigan Illinois Indiana Iowa Kansas Nebraska Dakota Montana Wyoming Colorado Utah Nevada "
    "Arizona Oregon Idaho Alaska Hawaii Florida Georgia Alabama Mississippi Louisiana Arkansas "
    "Missouri Tennessee Kentucky Carolina Virginia Maryland Delaware Pennsylvania Jersey "
    "Connecticut Vermont Maine Massachusetts Minnesota Wisconsin Philadelphia Detroit Cleveland "
    "Pittsburgh Baltimore Atlanta Orleans Phoenix Vegas Diego Antonio Minneapolis Milwaukee Quebec "
    "Ottawa Calgary Edmonton Winnipeg Halifax Port Mount Lake Lanzhou Xian Chongqing Tianjin "
    "Qingdao Dalian Harbin Kunming Lhasa Urumqi Fuzhou Xiamen Ningbo Suzhou Changsha Guangdong "
    "Sichuan Yunnan Zhejiang Jiangsu Fujian Shandong Chinese American European Asian African "
    "Washington London Paris Berlin Tokyo Beijing Shanghai Boston Chicago Seattle California Texas "
    "Manhattan Brooklyn Toronto Montreal Vancouver Edinburgh Dublin Geneva Zurich Vienna Rome "
    "Milan Madrid Lisbon Brussels Amsterdam Copenhagen Stockholm Oslo Helsinki Warsaw Prague "
    "Budapest Moscow Kyiv Athens Istanbul Jerusalem Cairo Sydney Melbourne Auckland Mumbai Delhi "
    "Bangalore Singapore Taipei Seoul Busan Osaka Kyoto Kashgar Hong Kong Macau Nanjing Hangzhou "
    "Shenzhen Guangzhou Wuhan Chengdu Xinjiang Tibet Taiwan Korea Japan India Russia Germany "
    "France Italy Spain England Scotland Wales Ireland Canada Mexico Brazil Argentina Australia "
    "Israel Egypt Turkey Greece Poland Sweden Norway Denmark Finland Holland Netherlands Belgium "
    "Switzerland Austria Hungary Ukraine Iran Iraq Pakistan Johannesburg Nairobi Lagos Kenya "
    "Nigeria Ethiopia Vietnam Thailand Indonesia Malaysia Philippines Atlantic Pacific Arctic "
    "Mediterranean Baltic Thames Oakland Portland Austin Denver Miami Dallas Houston Japanese "
    "Korean Russian German French Italian Spanish English Scottish Irish Canadian Mexican "
    "Brazilian Indian British Dutch Swedish Norwegian Danish Polish Greek Turkish Arab Arabic "
    "Jewish Christian Muslim Latin Mandarin Cantonese Uyghur Uighur Tibetan Mongolian Taiwanese "
    "Singaporean Australian Israeli Egyptian Western Eastern Northern Southern God Christmas "
    "Easter Internet".split()
)
OPENERS = frozenset(
    "January February March April May June July August September October November December "
    "Councillor Alderman Sergeant Lieutenant Major Bishop Reverend Coach Chef Uncle Auntie Deputy "
    "Chief Superintendent Constable Doctor Miss Madame Monsieur Archbishop Cardinal Rabbi Imam "
    "Afterwards Meanwhile Eventually Finally Instead Suddenly Suspicion Besides Despite Beyond "
    "Inside Outside Behind Above Below Within Beside Near Toward Towards Upon Thus Hence Indeed "
    "Moreover Nevertheless Otherwise Therefore Again Almost Already Apparently Clearly Certainly "
    "Certain Okay Ask Let Go Come See Look Read Write Take Give Get Make Keep Ah Oh Senator "
    "President Judge Justice Captain Colonel General Detective Inspector Officer King Queen Prince "
    "Princess Pope Saint Governor Mayor Minister Chairman Chairwoman Director Secretary "
    "Congressman Congresswoman Representative Ambassador Commissioner Father Mother Brother Sister "
    "Aunt Uncle The This That These Those There Here It Its He She They We You I In On At By For "
    "From With Without Of To And Or But Not No Yes If As Is Are Was Were Be Been Do Does Did What "
    "When Where Why Who How Which Some Any All Each Every Many Most More Less One Two Three First "
    "Second Last Next Nobody Somebody Everybody Everyone Someone Anyone Nothing Something "
    "Everything Only Even Still Yet Then Now Also However Although Because While After Before "
    "Since Until Once Just Dear Mr Mrs Ms Dr Professor Prof Sir Lord Lady Asked According During "
    "Between Among Against About Under Over Into Through My Your His Her Our Their Whether Both "
    "Neither Either Perhaps Maybe Never Always Sometimes Often Later Earlier Today Tomorrow "
    "Yesterday Another Other Such Several Few".split()
)
SHORT_TITLES = frozenset(
    "老大 局 处 官 台长 指导 师爷 老伯 老汉 大娘 老弟 医师 教官 班长 组长 局长 科长 司令 元帅 上校 "
    "少校 上尉 参议员 审判长 院士 阿婆 阿公 老太 爷爷 大嫂 师姐 师兄 学长 监制 制片 主播 老总 董事 "
    "主管 总监 秘书 顾问 会计 助理 讲师 大师 指挥 团长 编导 主播 博导 大使 参赞 大人 总 工 董 老 "
    "姐 哥 叔 婶 伯 爷 奶奶 阿姨 大姐 大哥 警官 队长 船长 厂长 书记 同学 导 总工 老板 处长 科长 "
    "总编 演员 翻译 司机 护士 教练 站长 镇长 村长 县长 排长 连长 参谋 检察官 侦探 探长 法医 牧师 "
    "神父 掌柜 公子 姑娘 太爷 大爷 大妈 大婶".split()
)
NO_ADDRESS = frozenset("团队 等人 夫妇 夫妻 父子 兄弟 姐妹 本人".split())
# What people do, in English: behind a word that opens a sentence.
ENGLISH_VERBS = frozenset(
    "said says told wrote writes asked laughed voted replied added testified refused joined "
    "left resigned admitted denied thought believed knew hired founded argued explained "
    "recalled remembered insisted answered agreed declined nodded smiled shrugged lost won "
    "spoke walked returned died retired published studied taught worked grew moved married "
    "confirmed announced accused warned".split()
)
NOT_NAMES = OPENERS | frozenset(
    "AI AIs AGI AGIs ASI GPT GPTs LLM LLMs API APIs GPU GPUs CPU TPU IT PR HR UN EU US USA UK "
    "TV PC OS ML NLP RLHF SaaS IPO VC PE NIPS NeurIPS ICML ICLR CVPR ACL TED Podcast The This "
    "That These Those There Here It Its He She They We You I In On At By For From With Without "
    "Of To And Or But Not No Yes If As Is Are Was Were Be Been Do Does Did What When Where Why "
    "Who How Which Some Any All Each Every Many Most More Less One Two Three First Second Third "
    "Last Next New Old Deep Machine Learning Intelligence Artificial General Neural Network "
    "Large Language Model Models Transformer Attention Generative Pretrained Pre-trained "
    "Reinforcement Human Feedback Open Source Data Science Computer Vision Natural Processing "
    "Web Internet Cloud Mobile Desktop Server Window Windows Office Excel Word Code Studio Chat "
    "Voice Image Video Text Search Street Avenue Road Valley City Town County State States "
    "United Kingdom America American China Chinese Europe European Asia Asian Africa African "
    "York London Paris Berlin Tokyo Boston Chicago Francisco Angeles Seattle Texas California "
    "Washington Silicon Bay Area North South East West Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday January February March April May June July August September October "
    "November December Day Week Month Year Night Morning Summit Conference Forum Festival Award "
    "Prize Medal World Global International National Federal Public Private Pro Plus Max Ultra "
    "Mini Air Lite Turbo Abstract Introduction Figure Table Chapter Section Appendix Note Notes "
    "Part Vol Volume Act Law Bill Report Paper Letter Beta Alpha Version Edition Series Stable "
    "Diffusion Time Space My Your His Her Our Their Dear Hello Thanks Thank Sorry Please Well "
    "Now Then Also However Although Because While After Before Since Until Once Just Only Even "
    "Still Yet Ten Four Five Six Seven Eight Nine Zero Good Great Best Better Big Small Long "
    "Short High Low Black White Red Green Blue Gold Silver Love Life Live Game Games Story "
    "Stories CEO CTO COO CFO PhD Dr Mr Mrs Ms Prof Professor Sir Lord Lady President Chairman "
    "Director Minister Senator Effective Altruism Scaling Laws Super Alignment Superalignment "
    "Safety Team".split()
)
TERMS = tuple(
    "学习 模型 网络 算法 智能 理论 法则 定律 主义 系统 机制 技术 方法 函数 框架 架构 协议 平台 "
    "指数 效应 现象 运动 战略 计划 项目 标准 语言 编程 程序 工具 芯片 接口 引擎 数据 数据集 "
    "测试 基准 奖 大会 会议 峰会 疗法 疾病 综合征 病毒 病 药 地区 半岛 群岛 岛 山 河 湖 海 洋 "
    "洲 国 城 市 县 区 镇 街 路 大道 广场 公园 机场 车站 桥 号 版 型 式 法 率 量 度 性 化 论 学 "
    "术 力 品 机 器 仪 表 图 书 词 字 句 码 元 币 员 者 人 家 师 官 长 金 券 股 票 单 证 照 卡 "
    "片 盘 条 款 项 费 税 权 案 文 件 信 章 节 段 页 行 处 所 对齐 涌现 幻觉 微调 训练 推理 "
    "检索 增强 生成 扩散 注意力 神经元 反向传播 卷积 嵌入 向量 标记 参数 权重 损失 梯度".split()
)
# Words that begin like a Chinese name (surname and given name) and are none.
NOT_PERSONS = frozenset(
    "老大 老二 老三 老婆 老公 老汉 朴素 白雪 白银 胡子 胡同 陈述 陈旧 张望 张开 张扬 张贴 祖传 "
    "祝贺 师傅 师爷 孙子 孙女 石榴 石灰 雷雨 雷霆 黄昏 黄瓜 黄豆 黄莺 金箔 金牌 金鱼 金山 高耸 "
    "高粱 高喊 安然 安稳 常青 程控 段子 方舟 方丈 方桌 甘草 甘露 甘蔗 关怀 管事 何苦 和睦 洪荒 "
    "洪流 华灯 华章 季风 简明 江山 孔雀 冷风 冷汗 林海 柳絮 龙门 龙王 陆路 罗汉 罗盘 马甲 马蹄 "
    "毛毯 毛线 毛豆 梅子 明月 明镜 莫大 木讷 欧元 庞然 皮革 平川 平凡 钱币 强盗 曲艺 全能 尚可 "
    "申辩 盛宴 史书 寿星 水井 宋词 唐突 陶醉 田径 童心 汪汪 危楼 卫兵 温泉 文静 文雅 武侠 席子 "
    "夏至 鲜红 相思 项圈 萧条 熊掌 徐徐 许愿 严冬 阎王 颜料 阳春 杨柳 殷红 应景 尤物 游丝 余晖 "
    "玉石 元宵 岳父 云彩 曾孙 展望 郑重 钟情 钟楼 周全 周折 朱砂 朱红 庄稼 庄严 卓绝 宗师 祖上 "
    "南方人 北方人 马卡龙 哈达 扎西德勒 沙沙 沙沙声 格尔木 米商 盐商 茶商 布商 药商 汤方 药方 单方 "
    "白云 乌鸦 乌龟 乌黑 海鸥 海鲜 海域 海滩 花瓶 花朵 花生 鲁莽 蓝莓 景致 马虎 牛奶 牛肉 羊肉 "
    "羊群 鱼肉 米粉 麦芽 谷仓 桑拿 丰满 丰碑 应声 应变 喜欢 喜爱 喜悦 喜剧 公益 都知 都喜 都保 "
    "范大 纪录 纪念 纪实 纪元 陆续 陆地 陆上 柳树 苏醒 杜绝 范围 范畴 范例 汪洋 莫名 莫非 莫过 "
    "施工 施加 施展 施行 施压 洪水 洪亮 毛巾 毛衣 龙头 雷同 赖以 殷切 颜色 庞大 姜汤 熊市 齐全 "
    "齐主 齐名 齐心 齐聚 齐备 薛定 戴上 戴着 汤匙 康健 贺词 贺年 史前 夏令 秋后 安心 安逸 安顿 "
    "安全 乔迁 乔装 兰花 耿直 童声 童工 梅花 梅雨 凌乱 霍然 盛夏 盛况 盛产 盛世 盛行 曲调 曲目 "
    "曲子 单薄 单调 单车 屈指 解剖 解散 解冻 解答 解说 解开 柴火 蓝天 蓝图 路人 路过 路口 路上 "
    "路旁 游客 游说 游荡 辛勤 辛酸 管教 管家 管用 房东 房租 房客 古人 古董 古籍 古典 古怪 简陋 "
    "简洁 简短 简便 项链 连锁 连累 连带 芦苇 麦子 麦收 褚 窦 景区 景观 党内 党派 费力 费劲 卜 冷笑 "
    "冷淡 冷清 冷冻 冷库 席间 席上 卫士 柏油 宗旨 桂花 全员 全境 全貌 应邀 应届 应许 应和 荣幸 "
    "荣耀 寇 桑叶 丛林 丛生 仲夏 明智 明年 明日 明亮 明星 明信 池水 查实 查封 查处 麻木 麻袋 官僚 "
    "封锁 封条 封存 封口 封皮 封签 谈笑 谈心 谈天 谈吐 惠民 乐趣 乐曲 乐谱 乐团 郁结 储藏 原先 "
    "原件 原样 原著 原谅 原理 栗子 燕麦 劳累 劳驾 皮包 皮带 皮鞋 皮夹 楼道 楼梯 楼房 盘旋 盘问 "
    "满意 满脸 满天 满头 满分 满口 满是 闻讯 闻言 厉声 区区 花钱 花纹 花样 权益 强迫 强制 强行 "
    "强大 帅 盖住 盖子 练兵 廉洁 井口 祖传 漆皮 丰厚 丰盛 支架 支票 国道 国宝 平安 平和 平淡 平息 "
    "平行 平整 平板 计时 计较 计量 计数 索性 索赔 宣读 宣誓 宣扬 门牌 门票 门卫 门外 门内 门前 "
    "门后 门上 门下 云集 容纳 容器 敬重 敬礼 来宾 来历 来临 已故 韩国 查完 连接 连同 解职 时区 "
    "解聘 解约 解体 解禁 时事 时长 周末 周一 周二 周三 周四 周五 周六 周日 周年 周围 周边 周期 "
    "周密 老师 老板 老人 老年 老家 老实 老虎 老鼠 小时 小米 小说 小学 小组 小心 小路 小孩 小镇 "
    "小店 小费 小段 小史 小石 小方 小温 小卫 小项 小计 小车 小楼 小童 小黄 小白 老白 阿姨 阿里 "
    "方面 方法 方式 方向 方案 方便 方才 方针 于是 何时 何处 何以 何人 何况 何必 何等 何种 高度 "
    "高管 高速 高层 高级 高等 高中 高校 高峰 高兴 高效 高达 高于 高价 高低 高手 高压 成为 成本 "
    "成功 成立 成果 成员 成长 成就 成熟 成绩 成千 成都 成年 安排 安静 安装 安慰 安置 常常 常见 "
    "常用 常年 常规 常识 向前 向上 向下 向来 向量 文章 文字 文件 文化 文学 文明 文本 文献 文档 "
    "易于 金融 金额 金属 金钱 关于 关系 关注 关键 关闭 关心 关联 时间 时候 时代 时期 时刻 时任 "
    "时常 时而 应该 应当 应用 应对 和平 和谐 平台 平均 平时 平衡 平等 平静 计划 计算 计算机 来源 "
    "来自 来到 都是 都有 那么 那些 那个 那时 那样 那种 但是 由于 由此 公司 公开 公布 公众 公共 "
    "公告 公元 公里 公园 公平 相信 相关 相当 相比 相同 相互 相似 相对 相反 初期 初步 初次 初创 "
    "国家 国际 国内 国会 国外 国王 全球 全部 全面 全体 全国 全新 全文 全年 位置 位于 强调 强化 "
    "强烈 满足 明确 明显 明天 明白 连续 修改 修复 修正 智能 智慧 信息 信任 信号 信心 信件 信用 "
    "展示 展开 展览 展现 富有 原因 原来 原本 原则 原始 原文 利用 利益 利润 居民 居住 元素 门口 "
    "门槛 南方 南部 商业 商品 商务 管理 管道 路线 路径 包括 包含 包裹 古老 古代 简单 简直 简称 "
    "单位 单独 单纯 项目 解释 解决 解除 解读 解雇 师傅 官员 官方 官网 封闭 封面 谈到 谈判 谈论 "
    "谈话 海外 海洋 海上 海军 权力 权利 权限 支持 支付 索引 游戏 温度 温和 石油 马上 马路 万一 "
    "白天 白色 白宫 江湖 黄金 黄色 严重 严格 严肃 武器 武装 章节 章程 宁愿 宁可 尚未 尚且 季度 "
    "季节 曲线 房间 房子 房屋 阳光 农业 农民 农村 司法 车辆 车站 车间 费用 冷静 冷却 席位 席卷 "
    "卫星 卫生 米饭 宗教 边界 边缘 荣誉 丛书 池塘 麻烦 迟到 惠及 乐观 乐于 闻名 厉害 区别 区域 "
    "区分 帅气 盖章 练习 井然 祖国 祖父 丰富 容易 容量 容忍 敬佩 普通 普遍 普及 伏击 薄弱 鲜明 "
    "鲜花 印刷 印象 印度 印章 隆重 诺言 战争 战略 战斗 危险 危机 玉米 银行 银河 呼吁 呼吸 揭示 "
    "揭露 束缚 衣服 阴影 幸运 幸福 奉献 植物 衡量 闭门 左右 左边 程序 程度 程式 段落 段时间 康复 "
    "盛大 蓝色 伊始 华丽 华人 华裔 华为 顾问 顾虑 毛病 辛苦 斯人 钱财 景象 景色 任何 任务 任命 "
    "任职 任期 任教 许多 许可 许久 严厉 余下 余地 余额 余年 雷达 雷声 雷电 常务 石头 史上 史料 "
    "史诗 田野 田间 孔子 孟子 唐代 唐朝 宋代 宋朝 元代 明代 明朝 清代 汉代 夏天 夏季 秋天 冬天 "
    "春天 程中 程里 林业 林木 林立 黎明 贺信 熊猫 钟表 钟头 姚江 江南 江边 江上 江水 沈阳 温州 "
    "杭州 苏州 常州 徐州 郑州 兰州 广州 贺卡 孙子 孙女 祝贺 祝福 祝愿 梁柱 叶子 叶片 汤水 舒适 "
    "舒服 凌晨 童年 童话 毕竟 毕业 毕生 单词 霍乱 涂料 苗头 谷歌 谷物 曲折 冉冉 游泳 游行 靳 管制 "
    "柴油 蒙古 蒙受 华语 喻为 房产 滕 屈服 饶有 艾滋 尤其 尤为 时髦 卓越 吉利 简介 简历 车上 项上 "
    "麦田 景点 党员 宫殿 冷漠 米线 全力 全程 应有 边上 师生 和解 和气 商量 商店 荣获 桑树 仲裁 "
    "明信片 池中 查看 查询 查找 查明 查阅 官司 封信 谈起 乐队 乐器 郁闷 南北 班级 班上 储存 储备 "
    "原告 燕子 楚地 劳动 劳工 皮肤 楼上 楼下 盘子 满月 闻到 位数 海底 海关 海报 海风 花费 花园 "
    "权威 权重 强劲 平方 平面 练就 廉价 井水 祖先 漆黑 巴士 丰收 支出 支撑 国产 索取 宣布 宣传 "
    "宣告 宣称 晋升 初衷 云端 云层 敬意 来信 来往 来访 都市 普查 浦东 戈壁 薄薄 羊毛 乌云 母亲 "
    "母语 修建 修订 况且 那里 那边 宿舍 鲜艳 战后 战前 银色 公寓 公证 公式 哈哈 利率 居然 干脆 "
    "干净 干预 但愿 由来 元旦 信函 信念 信仰 展品 富人 富裕 由衷 马车 马匹 高楼 高考 金色 文物 "
    "文书 文坛 文集 文稿 文员 文科 方程 方言 方形 方阵 江面 石碑 石料 石板 石阶 石匠 石桥 白纸 "
    "白发 白墙 黄昏 黄河 黄铜 钱包 毛笔 温水 温暖 康庄 严谨 顾客 顾及 夏末 夏夜 秦岭 曾经 曾是 "
    "曾任 曾在 曾有 曾把 曾用 曾为 曾向 曾被 曾将 连夜 连连 连年 向着 向导 向往 成书 成形 成型 "
    "成套 成色 成片 成份 成交 万年 万里 万元 万人 万名 万册 万字 万块 万多 余名 余人 余万 余家 "
    "田地 谢谢 谢意 谢绝 段话 段路 段时 段历 左侧 左手 左派 车厢 车票 车队 包装 包袱 包围 严密 "
    "时速 时光 时针 时尚 时差 时机 时局 时不时 章鱼 关口 关头 关门 关税 关乎 平原 平民 平日 平常 "
    "平稳 和声 和尚 和约 应付 应急 应答 应聘 应酬 应验 应声 都没 都会 都能 都要 都在 都被 都说 "
    "都不 都可 那天 那位 那年 那一 那家 那本 那封 那张 那条 那座 那段 那份 那台 那艘 那只 那把 "
    "那块 那场 那次 那几 那群 那批 那件 那页 那句 那儿 那届 易经 易碎 易懂".split()
)
# Han a given name seldom holds: what follows a short name is written with them.
NOT_GIVEN = frozenset(
    "的了着过是在有和与及或也又都就才便即却还仍再不没未说称道讲问答叫让给把被将对向从到于为以因"
    "由自其此这那该每各某什么怎我你他她它们谁个只些两三四五六七八九十百千万亿第年月日时分点后前"
    "上下里内外间中等地得之者所吗呢吧啊呀曾已正刚会能可要想应须必替签倒更最很真太连先总去来回进"
    "出入离加做作当任担接收拿带找看见听写读买卖用使开关发表提指认宣透强坦承补解反批告诉介绍预警"
    "呼主拒决同获创辞毕逝"
)
