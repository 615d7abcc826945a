# ruff: noqa: E501
"""What a passage tells of, the same in Chinese and English: kinds of deed and thing (辞职 and "resigned"
are one, 跑道 and "runway"), and numbers (十二 and "twelve").

They tell events of one day apart, and are what two languages share where they share no words. A rough
list of what newspapers report; a word may be of several kinds, and a kind told often weighs little.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache

from book.policy.numerals import figures

# A kind a line: words of two characters, simplified, and beginnings of English words; one that ends
# in a full stop is the whole word.
_KINDS = """
辞职 辞去 请辞 离职 离开 退出 卸任 辞呈 下台 出走 退休 引退 告别 离任 隐退 辞 | resign quit step left. leav depart retir exit farewell
解雇 开除 解职 免职 罢免 革职 撤职 裁员 裁掉 裁撤 辞退 解聘 炒掉 炒 | fire. fired. firing. sack dismiss oust laid. layoff
成立 创办 创立 创建 建立 设立 组建 开办 办起 创业 创始 建厂 始建 创 | found. founde founding establish incorporat cofound startup set.
建成 落成 竣工 完工 动工 开工 兴建 修建 建造 奠基 封顶 建 筑 | build built construct complet erect groundbreaking
开放 开幕 开业 通车 重开 开馆 复工 复航 恢复 营业 启用 开张 重启 复产 开通 | open reopen resum restor inaugurat restart
关闭 封闭 停工 停产 停业 关停 闭馆 停运 停止 停航 叫停 封锁 暂停 关门 停课 中止 关 停 | close. closed. closing. closure shut halt suspend stop
发射 升空 首飞 试飞 入轨 起飞 点火 火箭 卫星 飞船 箭 | launch liftoff orbit flight flew fly. rocket satellite spacecraft
发布 推出 上线 公开 面世 亮相 开源 首发 上架 问世 发售 | releas unveil introduc debut rollout publicly launch
论文 发表 刊登 刊出 出版 期刊 杂志 预印 刊载 新书 刊 | paper. papers. publish journal preprint magazine article book.
起诉 诉讼 诉状 状告 上告 提告 控告 索赔 官司 原告 立案 被告 诉请 诉 告 | sue. sued. suing. sues. suit. lawsuit complaint litigat plaintiff defendant damages
判决 裁定 宣判 判处 法官 一审 二审 终审 陪审 裁决 判刑 胜诉 败诉 获刑 改判 上诉 判 | ruled. ruling verdict judge judgment sentenc convict jury acquit appeal
法院 法庭 开庭 庭审 受审 审理 出庭 作证 听证 庭 审 | court trial hearing testif tribunal witness
和解 撤诉 调解 | settle
公诉 检察 指控 罪名 贪污 受贿 诈骗 罪 控 | charge prosecut indict accus alleg fraud brib
逮捕 被捕 拘留 拘捕 刑拘 带走 抓获 落网 收押 入狱 监狱 捕 拘 狱 | arrest detain custody jail prison captur
去世 逝世 过世 死亡 病逝 身亡 遇难 丧生 离世 病故 死于 死了 安葬 葬礼 追悼 追思 遗体 死 逝 殁 葬 | die. died. dies. death dead. kill buri funeral memorial obituar
出生 生于 诞生 降生 | born. birth
结婚 婚礼 成婚 娶了 嫁给 离婚 订婚 完婚 婚 嫁 娶 | marri marry wed. wedding divorc engag
签署 签约 签订 签字 协议 合同 签下 备忘 条约 签 约 | sign. signed. signing signs agreement contract deal. treaty
融资 注资 投资 募集 估值 筹集 领投 入股 拨款 资金 基金 亿元 万元 股权 投了 | fund invest rais valu financ stake. grant million billion
捐赠 捐款 捐出 捐给 善款 捐 赠 | donat charit
收购 买下 购入 并购 合并 兼并 出售 卖给 卖掉 拍卖 成交 购 买 卖 售 拍 | acqui buy buys. bought. purchas merge sold. sell takeover auction
上市 敲钟 招股 挂牌 退市 摘牌 停牌 交所 股票 股价 市值 | ipo. list. listed. listing delist shares. stock exchange trading
任命 出任 担任 接任 接替 上任 就任 升任 继任 就职 代理 接手 提拔 任 | appoint named. naming became. becom succeed promot interim
当选 选举 投票 表决 公投 大选 票数 选 | elect vote. voted. voting ballot referendum poll.
董事 股东 | board. director. directors. shareholder
回归 复职 重返 回到 归来 返回 官复 回来 | return reinstat back.
加入 加盟 入职 受雇 聘请 招聘 招募 聘用 | join hire. hired. hiring recruit
毕业 考入 入学 就读 攻读 博士 硕士 大学 学位 留学 读书 学院 学 | graduat enrol stud phd. doctor degree universit college
获奖 得奖 颁奖 授予 荣获 大奖 奖项 奖金 领奖 奖 | prize award medal honor honour laureate
来信 致信 写信 开信 邮件 联名 回信 封信 信件 信 | letter wrote. email mail.
会面 见面 会见 会谈 谈判 相遇 相识 会议 召开 峰会 会晤 认识 会 | met. meet meeting talk negotiat confer summit
宣布 公告 声明 宣告 通知 官宣 披露 公布 通报 | announc declar statement notic disclos reveal
道歉 致歉 谢罪 | apolog sorry.
采访 专访 访谈 节目 播客 受访 直播 | interview podcast program broadcast
爆炸 起火 失火 火灾 着火 大火 炸 爆 火 | explo fire. fires. burn blaze blast blew.
坠毁 事故 坠落 坍塌 倒塌 沉没 失联 相撞 出轨 脱轨 断裂 塌方 坠 沉 塌 撞 | crash accident collaps sank. sunk. sink collid derail wreck snapp
失败 故障 失利 失灵 异常 解体 | fail malfunction anomal broke. broken.
地震 洪水 台风 海啸 暴雨 飓风 山洪 泥石 震 洪 | earthquake quake flood typhoon tsunami hurricane storm landslide
疫情 感染 病毒 确诊 疫苗 隔离 疫 | outbreak infect virus pandemic epidemic vaccin quarantin
测试 试验 实验 检测 检验 化验 试车 试运 测 | test. tested. testing tests. experiment inspect sampl
调查 审查 彻查 约谈 审计 核查 传唤 查 | investigat inquir probe. review audit examin
报告 报道 结论 刊文 曝出 | report. reported. reports. finding conclu
禁止 下架 封禁 禁令 罚款 处罚 撤下 吊销 制裁 查封 禁 罚 封 | ban. banned. fine. fined. penal block prohibit revok sanction
召回 退货 回收 | recall
罢工 怠工 抗议 游行 示威 请愿 静坐 罢 | strike walkout protest march. marched. demonstrat rall petition
发掘 开挖 出土 挖掘 考古 挖 掘 | dig. dug. excavat unearth archaeolog
夺冠 获胜 冠军 击败 战胜 胜出 赢得 赢下 取胜 晋级 赢 胜 冠 | won. win. wins. winning beat. beaten. champion defeat victor
落败 告负 认输 输给 输掉 淘汰 输 败 | lost. lose. loses. loss. eliminat
比赛 对局 决赛 首局 对弈 联赛 赛季 对阵 首战 赛 | game match. matches. final. finals. season tournament
电影 影片 票房 导演 撤档 影院 定档 上映 公映 首映 影 片 | film movie picture screen cinema theater theatre premier
展览 展出 演出 巡演 博物 画展 音乐 展 演 | exhibit show. shows. concert perform tour. museum
搬迁 迁往 迁入 搬到 搬进 搬入 迁至 迁 搬 | move. moved. moving relocat
住院 医院 手术 诊断 治疗 患病 病倒 院 病 医 | hospital surger ill. illness diagnos sick treat. treated. cancer
泄露 外流 流出 曝光 爆料 举报 泄漏 泄 漏 | leak expos whistle spill
推迟 延期 延后 推到 改期 | delay postpon pushed. defer
取消 撤销 放弃 撤回 作废 | cancel abandon scrap withdr drop.
批准 获批 通过 许可 核准 放行 准许 | approv clear. cleared. permit licen allow pass. passed. authoriz
破产 倒闭 清算 债务 欠款 拖欠 债 | bankrupt insolven debt liquidat owed.
支付 赔偿 偿还 付清 发薪 工资 付 偿 | paid. pay. pays. paying payment compensat repay repaid wage
发现 察觉 检出 查出 找到 | discover found. detect spot.
修复 加固 整修 维修 抢修 修缮 翻修 修 | repair strengthen fix. fixed. renovat reinforc restor
抄袭 剽窃 侵权 盗用 | plagiar copied. copy infring
发明 研制 开发 研发 样机 原型 | invent develop prototype
战争 开战 停火 入侵 轰炸 投降 起义 | war. wars. invad invas ceasefire bomb surrender uprising
失踪 走失 获救 救援 救出 搜救 | missing vanish rescu search
盗窃 被盗 偷走 抢劫 枪击 袭击 谋杀 偷 盗 抢 | stole theft steal rob. robbed. robber shot. shoot attack murder
降级 升级 改组 重组 拆分 分家 | restructur reorgan split. downgrad upgrad
父亲 爸爸 老爹 父 爸 | father dad. daddy
母亲 妈妈 母 妈 | mother mum. mom. mommy
女儿 千金 女 | daughter
儿子 之子 子 | son. sons.
妻子 太太 夫人 爱人 妻弟 妻 | wife wives
丈夫 先生 | husband
兄弟 哥哥 弟弟 兄 | brother
姐姐 妹妹 姐妹 姊妹 | sister
祖父 爷爷 外公 外祖 | grandfather grandpa
祖母 奶奶 外婆 | grandmother grandma
孩子 儿童 小孩 婴儿 | child children kid. kids. baby. babies
家属 亲属 家人 一家 | famil relative
遗孀 寡妇 | widow
学生 同学 研究 弟子 | student pupil
老师 教师 导师 恩师 师 | teacher adviser advisor mentor supervisor tutor
教授 讲师 | professor lecturer
校长 院长 | dean. principal headmaster president rector
董事 事长 主席 | chairman chairwoman chairperson chair. chaired
总裁 执行 行长 总监 经理 首席 | chief executive ceo. manager president officer
财务 会计 账目 账簿 | finance financial accountant accounting cfo. ledger treasurer books.
馆长 主任 处长 局长 厂长 台长 | director head. curator
员工 职员 雇员 职工 工人 同事 | employee staff worker workers colleague
工程 技师 技工 | engineer technician
科学 学者 专家 研究 | scien scholar expert researcher research
律师 代理 律所 | lawyer attorney counsel solicitor
记者 编辑 报社 媒体 报纸 日报 | reporter journalist editor newspaper media press.
医生 大夫 护士 | doctor physician nurse
警方 警察 公安 民警 警 | police officer
检方 察官 检察 | prosecutor
市长 县长 镇长 省长 州长 区长 | mayor governor magistrate
部长 大臣 总理 首相 | minister premier
总统 元首 | president
政府 当局 官方 官员 | government authorit official
议会 国会 人大 立法 议员 | parliament congress legislat senat councillor council
委员 协会 联盟 学会 足协 工会 | committee commission association federation league union society
监管 民航 航局 证监 | regulator authority agency watchdog
村民 乡亲 居民 住户 邻居 | villager resident neighbor neighbour tenant
渔民 渔船 渔夫 | fisher trawler
农民 农户 农场 | farmer peasant farm.
乘客 旅客 | passenger traveler traveller
司机 驾驶 机长 飞行 | driver pilot captain
客户 顾客 用户 消费 | customer client user consumer rider
投资 股东 资方 | investor shareholder
创始 创办 元老 | founder cofounder
对手 竞争 | rival competitor
画家 艺术 画作 名画 油画 绘画 | painter artist painting canvas
歌手 歌曲 唱片 专辑 | singer song album record.
作家 小说 诗人 诗集 作者 | writer novel poet author
球员 球队 俱乐 教练 球迷 | player club. team coach
棋手 围棋 象棋 | chess
军队 部队 士兵 军方 军 兵 | army troop soldier military
志愿 义工 | volunteer
工厂 厂房 车间 生产 产线 量产 厂 | factory plant. plants mill production manufactur produc
仓库 库房 云仓 保管 仓 库 | warehouse storeroom storehouse storage
商店 店铺 门店 店里 超市 商场 店 | shop store stores supermarket mall.
餐馆 饭店 餐厅 酒楼 | restaurant diner canteen
酒店 宾馆 旅馆 | hotel
银行 贷款 贷 | bank. banks loan lend
学校 小学 中学 校 | school
实验 验室 课题 | lab. labs laborator
医药 药品 药物 新药 药 | drug. drugs medicine pharma
教堂 寺庙 庙宇 庙 寺 | church temple
公寓 大楼 楼房 房子 住宅 房屋 楼 屋 | apartment building house houses. tower block
办公 总部 | office headquarter
机场 航站 跑道 跑 | airport runway terminal airstrip
航班 客机 班机 飞机 航空 航 飞 | flight plane aircraft airline airliner jet. jets
车站 火车 列车 铁路 高铁 地铁 站 | station. train. trains railway rail. subway metro
公交 巴士 客车 | bus. buses coach
汽车 轿车 车辆 卡车 车厂 车 | car. cars vehicle automobile carmaker truck
轮船 船只 渡轮 货轮 港口 码头 船 港 舰 | ship. ships vessel ferry boat port. harbor harbour pier dock
桥梁 大桥 桥面 桥塔 桥 | bridge
隧道 隧洞 隧 | tunnel
公路 道路 街道 马路 路 街 | road street highway
大坝 水坝 水库 泄洪 开闸 坝 | dam. dams reservoir sluice
大堤 堤坝 决口 溃决 溃堤 溃口 河堤 决堤 堤 溃 | levee dike embankment breach
河流 河水 江水 河道 河 江 | river
湖边 湖泊 湖水 湖 | lake
海边 海岸 海滩 沿海 岸 滩 | coast shore beach seaside
岛上 小岛 海岛 岛 | island
山上 山区 山坡 山 | mountain hill
森林 树林 树木 林 树 | forest tree. trees wood
村庄 村子 村里 村 | village
城市 市区 全城 城 镇 | city. cities town
灯塔 塔灯 塔 | lighthouse beacon
电站 核电 发电 电厂 电力 停电 电 | power electric reactor nuclear outage blackout generator
煤矿 矿井 矿山 矿工 矿 煤 | mine. mines. mining miner coal
石油 油田 天然 油轮 油 | oil. gas. tanker pipeline
钢铁 钢厂 钢 铁 | steel iron
裂缝 裂纹 开裂 裂 | crack fissure fractur
暴风 大风 狂风 | wind. gale
大雨 下雨 雨水 雨中 雨 | rain. rains rainfall rainy wet.
大雪 下雪 雪崩 雪 | snow avalanche blizzard
水位 涨水 积水 水 | water. level. waters
伤亡 死伤 伤者 受伤 死者 遇难 伤 | casualt injur wounded victim toll. dead
撤离 疏散 转移 逃生 | evacuat flee. fled
搜索 寻找 找寻 | search look. sought
裁员 失业 | redundan job. jobs
停职 停薪 暂停 | suspend
留置 关押 羁押 拘押 | detain detention custody
保释 取保 | bail
有期 徒刑 判刑 刑期 服刑 | sentence prison year. years. term
死刑 处决 | execut death
罚金 罚款 | fine. fined fines penalty
赔偿 补偿 损失 | compens damages loss losses
证人 证词 证言 | witness testimon
证据 鉴定 真伪 赝品 伪造 仿品 | evidence forg fake authentic apprais counterfeit
拍卖 竞拍 成交 落槌 | auction bid. bids bidder hammer
收藏 藏品 馆藏 藏家 | collect
文物 古董 国宝 | relic antiqu artifact artefact treasure
雕像 雕塑 塑像 雕 | statue sculpture
瓷器 陶瓷 窑址 古窑 瓷 窑 陶 | porcelain ceramic kiln pottery
照片 拍照 摄影 相片 照 | photo picture camera snapshot
录音 录像 视频 影像 | video record tape footage audio
海报 传单 标语 | poster leaflet flyer
日记 笔记 手稿 日志 | diary diaries notebook manuscript journal logbook
信件 公开 内部 | letter memo. memorandum open.
合约 合同 续约 条款 | contract clause terms. renew extend
密码 黑客 数据 | password hacker data breach
芯片 半导 晶圆 流片 芯 | chip. chips semiconductor wafer
软件 系统 程序 代码 算法 | software system program code. algorithm
模型 智能 算力 人工 | model. models intelligence artificial
机器 设备 仪器 | machine equipment instrument device
电池 电动 充电 | batter electric charg
手机 电话 来电 | phone telephone call. called
网站 网页 网上 网络 账号 网 | website web. online internet page account post. posted
平台 应用 下架 | platform app. apps
订阅 会员 收费 | subscri member fee. fees
价格 涨价 降价 售价 | price prices pricing
利润 盈利 亏损 收入 营收 盈 亏 | profit loss losses revenue earnings deficit
股票 发行 招股 募股 | share shares offering ipo. prospectus
大跌 下跌 暴跌 跌去 跌停 跌 | fell. fall. plung tumbl drop. dropped slump
上涨 大涨 涨停 涨了 涨 | rose. rise. surg soar jump gained
税务 税收 关税 逃税 税 | tax. taxes tariff
预算 经费 成本 | budget cost. costs
奖章 奖牌 勋章 金奖 | medal
诺贝 得奖 拿奖 | prize nobel won.
材料 玻璃 陶土 | material glass
样品 样本 标本 | sample specimen
配方 秘方 | recipe formula
专利 商标 版权 | patent trademark copyright
学术 学报 学院 科学 | academ journal
会议 大会 年会 研讨 | congress conference convention symposium meeting summit
小组 专家 专班 | panel committee task. team group.
报道 调查 | report investigat
作弊 造假 舞弊 假账 | cheat fabricat falsif fraud fake
重复 复现 结果 | replicat reproduc result
登月 太空 航天 轨道 宇航 | moon space orbit astronaut
发动 引擎 涡轮 | engine turbine turbopump
导弹 武器 | missile weapon
卫星 火箭 箭体 一级 | satellite rocket booster stage
沙漠 戈壁 荒漠 | desert gobi
试飞 首航 首班 | maiden inaugural first.
衝出 冲出 滑出 打滑 | slid skid overran veer
执照 许可 牌照 证照 | licen permit certificate
约谈 召见 叫来 | summon called. question
停飞 停航 熄火 | ground grounded halt
退票 退款 退钱 | refund
排队 队伍 | queue queu line. lined
抵押 典当 质押 押 | mortgag pawn collateral pledg
遗产 继承 遗嘱 | inherit estate legacy heir will.
捐赠 捐出 捐给 赠予 | donat gave gift bequea
归还 返还 送还 送回 追回 运抵 还 | return repatriat recover restor gave
丢失 遗失 不见 弄丢 | lost. missing mislaid
调包 掉包 替换 更换 换成 | swap replac substitut
搬家 迁址 搬走 | move. moved relocat
居住 定居 住在 移居 | live. lived settle settled emigrat
旅行 出差 前往 抵达 赶到 到达 飞往 | travel arriv went. trip. fly. flew
离婚 分居 | divorc separat
怀孕 生下 生产 | pregnan gave birth
结识 认识 相识 结交 初次 | met. meet acquaint introduc
争吵 争执 吵架 分歧 冲突 翻脸 | quarrel disput argu clash row. feud disagree
反对 否决 投反 弃权 | oppos veto abstain against
支持 赞成 同意 | support approv agree back. backed favor
拒绝 回绝 驳回 否认 | refus reject den dismiss declin
承认 坦白 认罪 供认 | admit confess acknowledg plead pleaded
威胁 恐吓 警告 | threat warn
保证 承诺 答应 发誓 | promis vow pledg guarantee
提议 建议 提出 方案 | propos suggest plan. plans
审核 备案 登记 注册 | regist filed. file. filing enrol
申请 申诉 投诉 报名 | appl complain petition appeal
提交 递交 呈交 送交 收到 | submit hand. handed deliver receiv file. filed
移交 交给 接管 接班 交接 | hand. handed transfer takeover took
转让 转会 转队 转投 | transfer
检修 维护 保养 | maintenance overhaul
拆除 拆掉 推倒 拆毁 拆 | demolish dismantl tore tear. knocked
安装 装上 架设 | install fitted mounted
点亮 亮灯 灯光 熄灯 灯 | lit. light. lights lamp lantern
灯会 灯笼 元宵 | lantern
春节 除夕 过年 新年 | spring. festival eve. lunar
圣诞 平安 | christmas
国庆 假期 放假 长假 | holiday national
婚宴 宴会 晚宴 酒会 | banquet dinner party. reception
演讲 讲话 发言 致辞 | speech address spoke lecture
掌声 鼓掌 欢呼 | applau cheer
眼泪 哭泣 流泪 哭了 | tear. tears cry. cried wept weep
昏迷 中风 心脏 癌症 肺炎 | coma stroke heart cancer pneumonia
轮椅 拐杖 | wheelchair cane
自杀 轻生 跳楼 | suicide
绑架 人质 勒索 | kidnap hostage ransom blackmail
赌博 赌场 | gambl casino
毒品 贩毒 | narcotic heroin
污染 毒奶 中毒 超标 | pollut contaminat poison toxic
牛奶 奶粉 乳业 奶牛 奶 乳 牛 | milk dairy cow. cows
食品 粮食 大米 粮 | food grain rice.
动物 野生 | animal wildlife
考试 高考 | exam
毕业 学位 博士 | graduat degree phd. doctorate
名单 名额 候选 | list. shortlist candidate nominee
排名 第一 榜首 | rank top. first.
纪录 记录 破纪 | record.
决赛 冠军 联赛 | final. champion league
进球 得分 比分 | goal. goals score
受贿 贿赂 行贿 回扣 | brib kickback
贪污 挪用 侵吞 | embezzl misappropriat graft
滥用 渎职 玩忽 失职 | abuse negligen derelict
公告 告示 公示 | notice announc bulletin
标志 招牌 牌子 更名 改名 | sign. logo renam brand
拆分 分拆 分家 独立 | split spin. spun demerg separat independ
合并 重组 并回 | merg consolidat reorgan rejoin
子公 分公 公司 企业 集团 | subsidiar company firm. corporat group
部门 业务 事业 | department division unit. business
云端 服务 | cloud service
加盟 特许 | franchis
审计 查账 | audit
开始 始于 起步 启动 | began begin start
完成 结束 终于 收尾 | finish complet end. ended ends
宣称 声称 表示 认为 | claim said
询问 问起 提问 | ask. asked asking
回答 答复 回复 回应 回信 | answer repl respond
拒收 退回 退还 | sent return
寄出 送到 送来 送进 送给 发出 寄给 | sent send deliver
带来 带到 带回 带着 | brought bring
打开 开门 门 | open
门口 大门 后门 门外 | door gate
窗户 窗口 窗 | window
墙上 围墙 墙 | wall
屋顶 房顶 | roof
房间 病房 大厅 | room hall
厨房 食堂 餐桌 | kitchen canteen
桌子 桌上 | desk table
抽屉 柜子 箱子 木箱 保险 | drawer cabinet cupboard box safe. crate chest
钥匙 锁进 上锁 锁 | key. keys lock
口袋 背包 书包 | pocket bag.
衣服 外套 衬衫 | coat jacket shirt dress
名字 署名 签名 名 | name. names signature
头衔 职位 职务 岗位 | title post. position job.
生日 岁生 | birthday
墓地 坟墓 碑文 石碑 墓 坟 | grave tomb plaque monument
灵堂 追悼 骨灰 | funeral ashes urn
花篮 鲜花 | flower wreath
现金 钞票 钱 | cash
借钱 贷款 欠条 借 | borrow loan owe
薪水 年薪 加薪 月薪 | salar pay.
奖金 分红 | bonus
租约 房租 租下 租了 租 | rent lease
房东 业主 | landlord owner
产品 新品 | product
订单 订购 | order
市场 行情 | market
交易 成交 | trade trading deal
信用 信托 | credit trust
危机 困境 | crisis
风险 隐患 | risk hazard
安全 保安 安检 | safe. safety secur guard
问题 毛病 缺陷 | problem fault flaw defect
错误 失误 出错 | mistake error wrong
原因 理由 起因 | cause. reason
争议 质疑 批评 | controvers critic
谣言 传闻 消息 流言 | rumor rumour news
秘密 隐瞒 机密 | secret conceal hid. hidden
真相 事实 | truth fact
名人 英雄 | hero
观众 听众 现场 | audience spectator crowd
人群 人潮 群众 | crowd mob
集会 聚会 派对 | gather party rally
训练 培训 | train. training
计划 规划 打算 | plan. plans planned
项目 工程 | project
设计 图纸 草图 | design blueprint drawing
草案 草稿 初稿 | draft
文件 公文 档案 | document file. files archive paper.
书稿 回忆 自传 传记 | memoir biograph autobiograph book.
日历 年表 | calendar chronicle
文章 长文 博客 撰文 | article essay blog
演员 主演 剧院 戏剧 剧本 戏 剧 | actor actress play. theater theatre script
乐队 乐团 钢琴 小提 演唱 乐 琴 | band. orchestra piano violin concert
电视 电台 广播 | television tv. radio broadcast
屏幕 镜头 望远 | screen lens telescope mirror
天文 星系 彗星 行星 星 | astronom observator comet planet star. galaxy asteroid
信号 讯号 | signal
声音 噪声 响声 | sound noise
电缆 缆绳 绳索 缆 绳 | cable rope
阀门 管道 水管 | valve pipe
水泵 油泵 | pump
锅炉 加热 暖气 | boiler furnace heater heating
温度 高温 低温 | temperature heat cold
冰块 结冰 冰山 冰川 冰 | ice iceberg glacier frozen freez
沉船 打捞 残骸 | wreck salvag debris
潜水 潜艇 | diver diving submarine
航行 启航 出海 | sail voyage
帐篷 临时 安置 避难 | tent shelter refug temporary
医疗 病人 病床 | medical patient bed.
血液 输血 | blood
大脑 神经 | brain neur
基因 细胞 | gene. genes genetic cell. cells
植入 移植 | implant transplant
疗法 临床 | therap clinical
死因 尸检 | autops coroner
事发 出事 意外 | accident incident
刹车 失控 | brake control
撞上 撞击 碰撞 | hit. struck collid
倒下 摔倒 跌倒 摔下 | fell. fall collaps
打破 打碎 破碎 破裂 | broke broken shatter burst
堵住 封堵 堵塞 | block plug seal
燃料 汽油 | fuel petrol
冻结 查封 扣押 没收 | freez froze seiz confiscat impound
搜查 突袭 | raid search
引渡 遣返 驱逐 | extradit deport expel
逃跑 潜逃 逃往 出逃 逃 | escap fled flee
通缉 追捕 | wanted manhunt
特赦 赦免 假释 减刑 | pardon parole amnesty commut
翻案 平反 昭雪 | exonerat rehabilitat overturn
重审 再审 | retrial
庭长 陪审 | judge juror
法案 法律 条例 法规 法 | law. laws bill. act. statute regulation
宪法 修正 | constitution amend
选票 选民 计票 票 | ballot voter count
总数 人数 统计 | number total count
席位 席次 | seat
多数 过半 | majority
一致 全票 | unanim
缺席 出席 | absent attend
会员 成员 | member
代表 使者 大使 外交 | representative envoy ambassador diplomat
外国 外交 国外 海外 | foreign abroad overseas
边境 边界 国境 | border frontier
首都 京城 | capital
北京 京师 | beijing peking
上海 沪上 | shanghai
香港 港府 | hong
台湾 台北 | taiwan taipei
美国 美方 华盛 | america washington
英国 伦敦 | britain british london england
法国 巴黎 | france french paris
德国 柏林 | german germany berlin
日本 东京 | japan tokyo
韩国 首尔 | korea seoul
俄国 俄罗 苏联 莫斯 | russia soviet moscow
印度 孟买 | india mumbai
纽约 华尔 | york wall
旧金 硅谷 加州 | francisco silicon california
瑞士 日内 苏黎 | swiss switzerland geneva zurich
意大 罗马 | italy italian rome
欧洲 欧盟 | europe
省里 省政 全省 | provinc
县里 县城 县政 | county
地区 当地 | local region district
中心 | center centre
机构 研究 | institut
基地 营地 | base. camp
教会 牧师 主教 | church priest bishop
和尚 僧人 僧 | monk
战争 战斗 打仗 | war. battle fight fought
胜利 打败 | victor defeat
和平 谈判 | peace negotiat
国王 皇帝 女王 王 皇 | king. emperor queen
王朝 朝代 | dynast
革命 政变 | revolution coup
奴隶 | slave
动员 招募 参军 入伍 | recruit enlist
黄金 金矿 金子 金 | gold
钻石 珠宝 | diamond jewel
丝绸 棉花 纺织 纱厂 丝 棉 | silk cotton textile
茶叶 咖啡 茶 | tea. coffee
面包 面馆 面条 面 | bread noodle bakery
酿酒 酒厂 啤酒 酒 | beer wine brewery whisk
食盐 盐场 盐工 盐 | salt
糖厂 白糖 糖 | sugar
小麦 水稻 收成 丰收 | wheat rice. harvest crop
羊群 绵羊 羊肉 羊 | sheep
马匹 赛马 马 | horse
狗只 小狗 狗 犬 | dog. dogs
花园 公园 园 | garden park.
广场 | square
图书 书店 书本 书 | library bookshop bookstore book. books
钟楼 时钟 钟表 钟 | clock watch.
铁塔 塔楼 高塔 | tower
石头 石块 石 | stone rock
泥土 水泥 混凝 | mud cement concrete
油漆 粉刷 | paint
颜色 红色 蓝色 | colour color red. blue
头发 剃头 | hair
眼睛 失明 | eye. eyes blind
双手 手指 手臂 | hand. hands finger arm.
骨折 腿伤 膝盖 | leg. knee bone
进球 点球 罚球 | goal penalty
球衣 号码 | shirt jersey number
季票 门票 票价 票根 | ticket
奥运 世界 | olympic world
马拉 长跑 跑步 | marathon run. ran running
登山 登顶 | climb summit
自行 骑车 | bicycle bike cycl
跳水 游泳 | swim
步行 走路 散步 | walk
睡觉 入睡 醒来 | sleep slept woke wake
笑话 大笑 笑了 | laugh joke smile
沉默 不语 | silen
握手 拥抱 | handshake embrac hug
鞠躬 下跪 | bow. bowed kneel knelt
穿过 横渡 渡 | cross
返航 折返 回头 | turn. turned
打字 键盘 | typed keyboard typewriter
语言 翻译 中文 译 | language translat
词典 字典 | dictionar
教材 课本 课程 | textbook course curriculum
演示 展示 示范 | demonstrat show. showed display
更新 版本 | version update
屏蔽 删除 | delet remov
备份 恢复 | backup restor
用户 注册 | user regist
垄断 反垄 | monopol antitrust
补贴 资助 拨款 | subsid grant sponsor
慈善 基金 | charit foundation
信仰 宗教 | religio faith
社区 街坊 | communit neighborhood neighbourhood
移民 签证 护照 | immigra visa passport
工期 延误 | delay late
检查 验收 质检 | inspect check. accept
合格 及格 达标 | qualif pass.
不合 违规 违法 | illegal violat breach rule
代理 经纪 | agent
业余 职业 | amateur professional
备用 后备 | spare reserve
独立 自主 | independ
共同 联合 合作 合伙 | joint partner collaborat cooperat together
单独 独自 | alone
秘书 助理 助手 副手 | secretar assistant deputy aide
顾问 参谋 | consult advis
发言 说明 解释 | spokes explain
道路 路线 航线 | route line. lines
里程 公里 | kilomet mile
重量 公斤 | kilo ton. tons tonne weigh
面积 公顷 | hectare acre
深度 米深 | depth deep
高度 海拔 | height altitude
速度 加速 | speed
杀 凶 | kill murder slay
枪 枪声 | gun. guns shot. shoot
炮 炮击 | cannon shell shelling artillery
唱 歌 | sing. sang song
读 念 | read. reads
写 写下 写给 | wrote. write written
说 说出 | said. told. spoke
看 看见 看到 | saw. seen. watch
听 听见 听到 | heard. hear. listen
吃 吃饭 | ate. eat. eaten
喝 | drank drink
哭 | cry. cried wept
笑 | laugh
印 印刷 印出 | print
寄 邮 | mail. mailed post. posted
救 救起 | rescu save. saved
等 等待 | wait
教 教书 任教 | teach. taught teaching
骂 辱骂 | insult scold curs
打 殴打 | beat. hit. punch
骗 骗局 | deceiv cheat swindl scam
赌 | gambl bet. bets
罢免 弹劾 | impeach
埋 埋葬 | buri
烧 烧毁 焚 | burn
淹 淹没 | flood drown submerg
冻 | freez froze
堵 | block plug
切断 剪断 | cut. sever
倒 推倒 | topple fell. knocked
丢 失去 | lost. lose
找 | find. found. look search
换 | chang replac swap exchang
退 | withdr return refund retreat
升 升级 | rais rose. rise. promot
降 | lower drop. cut.
赔 | compens
欠 | owe. owed owing
捞 | salvag
游 | swim tour
画 | paint draw. drew drawing
棋 | chess
球 | ball.
拳 | box. boxing boxer
鱼 | fish
鸟 | bird
猫 | cat. cats
鸡 | chicken hen. hens
猪 | pig. pigs
米 | rice.
肉 | meat
花 | flower
草 | grass
木 | wood timber
纸 | paper.
布 | cloth
刀 | knife
血 | blood
骨 | bone
心 | heart
手 | hand.
脚 | foot. feet
头 | head.
眼 | eye. eyes
病 | ill. illness sick disease
雾 | fog smog
沙 | sand
泥 | mud
雷 | thunder lightning
日食 月食 | eclipse
交给 递给 移交 上交 | handed hand. gave give. given
拿走 取走 带走 运走 | took take. taken removed
留下 留在 保留 | left. kept keep remain stay
离家 出门 动身 启程 | left. depart set.
到场 赶来 抵京 抵港 来到 | arriv came come. reached
回国 回乡 回家 返乡 | return home.
出国 留洋 赴美 赴日 赴英 | abroad overseas went
打来 电话 通话 致电 拨通 | phone telephone rang call. called
发信 短信 信息 微信 留言 | message text. texted
读到 看过 翻阅 | read. reads
写信 写给 写道 来函 去信 | wrote write letter
写完 脱稿 定稿 完稿 | finish draft manuscript wrote
付印 印刷 开印 再版 初版 | print edition press.
译成 译者 译本 翻译 | translat
连载 专栏 杂志 | serial column magazine
头版 号外 见报 | front. headline newspaper
禁书 查禁 审查 | censor banned
开除 除名 除籍 | expel dismiss struck
录取 考取 考上 | admitted admission accepted
休学 退学 辍学 | dropout dropped withdrew
讲课 授课 讲座 课堂 | lecture class. classes taught
教练 主帅 换帅 | coach manager trainer
转会 签下 加盟 租借 | transfer sign. signed joined loan
首发 替补 出场 上场 | debut substitut appear bench
联赛 杯赛 锦标 奖杯 | league cup. trophy championship
降级 保级 升级 | relegat promot
禁赛 停赛 红牌 | suspen ban. banned
兴奋 药检 尿检 | doping drug. test. tested
裁判 判罚 黄牌 | referee umpire
伤病 受伤 伤退 | injur
世锦 亚运 全运 金牌 银牌 铜牌 | medal gold silver bronze games.
纪录 破了 刷新 | record. broke
挑战 应战 | challeng
告别 谢幕 封箱 末场 | farewell last. final.
首演 公演 上演 登台 | premier debut stage perform
剧团 戏班 剧场 | troupe theater theatre company
指挥 乐章 交响 | conduct symphon orchestra
导演 制片 编剧 | director producer screenwriter
票房 排片 院线 | box. theaters cinema gross
获释 出狱 释放 放出 | releas freed
拘役 缓刑 | probation suspended
自首 投案 | surrender turned
作案 凶手 嫌犯 嫌疑 | suspect killer
失窃 被窃 丢了 | stolen stole theft missing
找回 寻回 追回 复得 | recover found. returned
鉴定 检验 真迹 | authentic expert apprais test.
修复 修补 复原 | restor repair conserv
出借 借展 借给 | loan lent borrow
策展 开展 布展 | exhibit curator show.
墓葬 古墓 墓室 | tomb grave burial
青铜 铜器 铜镜 | bronze
陶片 陶俑 | pottery terracotta shard
竹简 木简 帛书 | slip. slips bamboo
化石 恐龙 | fossil dinosaur
碳十 测年 年代 | carbon dating radiocarbon dated
沉积 岩层 岩石 | rock sediment
火山 喷发 熔岩 | volcan erupt lava
余震 震级 震中 | aftershock magnitude epicent
干旱 旱灾 饥荒 | drought famine
冰雹 霜冻 寒潮 | hail frost cold
蝗虫 虫害 | locust pest
森林 山火 林火 | wildfire forest fire.
滑坡 山崩 塌方 | landslide slope
停水 供水 自来 | water. supply tap
停电 断电 供电 | outage blackout power electric
封路 封桥 禁行 封闭 | closed. close. closure
通航 首航 开航 试航 | maiden sail. sailed voyage service
搁浅 触礁 沉没 倾覆 翻船 | aground reef sank sink capsiz
船员 水手 海员 | crew sailor seaman
货物 集装 货柜 | cargo freight container
打捞 出水 捞起 | salvag raised lift
坠机 迫降 失事 空难 | crash emergency landing
黑匣 录器 | recorder
脱轨 列车 出轨 | derail train
信号 道岔 | signal switch
司机 车长 | driver conductor
拥堵 车祸 交通 | traffic collision crash
塔吊 脚手 工地 施工 | crane scaffold construction site
打桩 地基 奠基 | foundation pile
倾斜 下沉 沉降 | tilt lean. leaning subsid sank
钢索 拉索 主缆 | cable
验收 竣工 交付 | accept complet deliver
招标 中标 标书 | tender bid. contract bidding
延期 误期 拖延 | delay postpon late.
超支 追加 预算 | overrun budget cost
资助 赞助 拨款 | grant sponsor fund
查账 账户 账号 | account
存款 储户 挤兑 | deposit saver run.
汇款 转账 汇入 | transfer wire. remit
股份 持股 减持 增持 | stake share
控股 易主 接盘 | control takeover owner
估值 身价 市值 | valu worth
年报 财报 季报 | report results earnings filing
会计 审计 做账 | accountant audit
债券 利率 利息 | bond interest rate.
通胀 物价 | inflation price
失业 就业 招工 | unemploy jobs hire
工会 劳资 谈判 | union labor labour
加班 工时 | overtime hours
合资 合伙 联营 | joint partner venture
代工 供应 供货 | supplier supply supplied
样机 原型 试产 | prototype pilot
量产 下线 投产 出货 | production ship. shipped mass.
缺陷 故障 隐患 | defect fault flaw glitch
补丁 漏洞 修补 | patch bug. vulnerab
宕机 崩溃 瘫痪 | crash outage paraly down.
开源 代码 开放 | open source
迭代 版本 升级 | version upgrad update
训练 参数 | train. trained parameter
封号 注销 删除 | delet ban. suspend account
投稿 审稿 退稿 录用 | submit review referee reject accept
撤稿 更正 勘误 | retract correct erratum
署名 作者 一作 | author credit
同行 评审 | peer review
临床 试药 受试 | clinical trial
接种 疫苗 针剂 | vaccin inocul shot. dose
病例 患者 发病 | case. cases patient
病毒 毒株 变异 | virus strain variant
隔离 封控 封城 | quarantin lockdown
解封 解禁 开城 | lift. lifted reopen
急救 抢救 送医 | ambulance emergency hospital
器官 心脏 肾脏 | organ heart kidney
出院 康复 痊愈 | discharg recover
讣告 遗言 弥留 | obituar dying
遗体 火化 安葬 下葬 | body cremat buri funeral
悼念 默哀 追思 | mourn memorial tribute vigil
雕像 揭幕 纪念 | statue unveil commemorat memorial
命名 冠名 改名 更名 | named naming renam
百年 周年 校庆 | anniversar centenar
授勋 封爵 勋爵 | knight honor honour order.
竞选 参选 宣誓 就职 | campaign candidate sworn inaugurat office
连任 任期 届满 | reelect term
罢免 弹劾 不信 | recall impeach confidence
公投 全民 | referendum
政党 党派 入党 | party. parties
改革 整顿 | reform
抗议 游行 静坐 | protest march demonstrat sit.
镇压 驱散 戒严 | crackdown martial dispers
条约 签约 停火 | treaty ceasefire truce
占领 沦陷 攻陷 | occup fell. captur
撤军 撤退 | withdr retreat
投降 战败 | surrender defeat
轰炸 空袭 炮击 | bomb raid shell
流亡 逃难 难民 | exile refugee flee. fled
移居 侨居 定居 | emigrat settle moved
入籍 国籍 护照 | citizen national passport
户口 身份 证件 | identity papers
抚养 收养 领养 | adopt raised orphan
失散 重逢 团聚 | reunit reunion
诞辰 寿辰 大寿 | birthday
订婚 求婚 | engag propos
婆婆 岳父 岳母 | law.
侄子 外甥 外孙 孙子 孙女 | nephew niece grandson granddaughter grandchild
徒弟 学徒 拜师 | apprentice
掌门 传人 嫡传 | heir successor
祖传 老字 手艺 | craft heritage
关张 歇业 停业 打烊 | closed. closing shut
开张 迁址 新店 | opened opening new.
拆迁 征地 动迁 | demolish evict resettle
搬空 清空 腾空 | empty emptied clear. vacat
门锁 钥匙 锁门 | lock. locked key.
"""


# Beside these a character of its own is a word: 买了, 被捕, 座桥.
_AFTER = "了来去下出上到给走掉死入进回起过成为于完着得"
_BEFORE = (
    "被已再就又才先要将他她它们不未曾刚所能会并而还也都后的座条艘只张幅本封口家辆架栋把块片场次部"
)


def _read() -> dict[str, frozenset[int]]:
    """The kinds of each word and beginning; a full stop marks the end of a word."""
    out: dict[str, frozenset[int]] = defaultdict(frozenset)
    for kind, line in enumerate(_KINDS.strip().splitlines()):
        for word in line.replace(" | ", " ").split():
            out[word] |= {kind}
    return dict(out)


_WORDS = _read()


@cache
def kinds(word: str) -> frozenset[int]:
    """The kinds, numbered, that two simplified characters or a word in small letters tells of."""
    if not word.isascii():
        first, second = word[:1], word[1:]
        return frozenset().union(
            _WORDS.get(word, ()),
            _WORDS.get(first, ()) if second and second in _AFTER else (),
            _WORDS.get(second, ()) if first and first in _BEFORE else (),
        )
    whole = f"{word}."
    beginnings = (whole[:end] for end in range(2, len(whole) + 1))
    return frozenset().union(*(_WORDS.get(b, ()) for b in beginnings))


def told(text: str, words: Iterable[str]) -> frozenset[int | Fraction]:
    """The kinds that the words of a text tell of, and the numbers of three and more it states."""
    # a kind is a negative number, lest it be taken for one the text states
    stated = {figure.value for figure in figures(text)} | set(_spelled(text))
    return frozenset(
        {-1 - kind for word in words for kind in kinds(word)} | {n for n in stated if n > 2}
    )


_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty"
).split()
_TENS = "thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {w: n for n, w in enumerate(_ONES, 1)} | {w: n * 10 for n, w in enumerate(_TENS, 3)}
_LARGE = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_SPELLED = re.compile(
    rf"\b(?:(?:{'|'.join((*SMALL, 'hundred', *_LARGE))})\b(?:[ -](?:and )?)?)+", re.IGNORECASE
)


def _spelled(text: str) -> Iterator[Fraction]:
    """The numbers written in English words: forty-seven, three hundred million."""
    for match in _SPELLED.finditer(text):
        total = part = 0
        for word in re.findall("[a-z]+", match[0].lower()):
            if word == "hundred":
                part = (part or 1) * 100
            elif word in _LARGE:
                total, part = total + (part or 1) * _LARGE[word], 0
            else:
                part += SMALL.get(word, 0)
        yield Fraction(total + part)
