# ruff: noqa: E501
"""Kinds of deed a word tells of, the same in Chinese and English: 辞职 and "resigned" are one.

They tell events of one day apart, and are what two languages share where they share no words. A rough
list of what newspapers report; a word may be of several kinds, and a kind told often weighs little.
"""

from __future__ import annotations

import re
from functools import cache

# A kind a line: words of two characters, simplified, and beginnings of English words; one that ends
# in a full stop is the whole word.
_KINDS = """
辞职 辞去 请辞 离职 离开 退出 卸任 辞呈 下台 出走 退休 引退 告别 离任 隐退 | resign quit step left. leav depart retir exit farewell
解雇 开除 解职 免职 罢免 革职 撤职 裁员 裁掉 裁撤 辞退 解聘 炒掉 | fire. fired. firing. sack dismiss oust laid. layoff
成立 创办 创立 创建 建立 设立 组建 开办 办起 创业 创始 建厂 始建 | found. founde founding establish incorporat cofound startup set.
建成 落成 竣工 完工 动工 开工 兴建 修建 建造 奠基 封顶 | build built construct complet erect groundbreaking
开放 开幕 开业 通车 重开 开馆 复工 复航 恢复 营业 启用 开张 重启 复产 开通 | open reopen resum restor inaugurat restart
关闭 封闭 停工 停产 停业 关停 闭馆 停运 停止 停航 叫停 封锁 暂停 关门 停课 中止 | close. closed. closing. closure shut halt suspend stop
发射 升空 首飞 试飞 入轨 起飞 点火 火箭 卫星 飞船 | launch liftoff orbit flight flew fly. rocket satellite spacecraft
发布 推出 上线 公开 面世 亮相 开源 首发 上架 问世 发售 | releas unveil introduc debut rollout publicly launch
论文 发表 刊登 刊出 出版 期刊 杂志 预印 刊载 新书 | paper. papers. publish journal preprint magazine article book.
起诉 诉讼 诉状 状告 上告 提告 控告 索赔 官司 原告 立案 被告 诉请 | sue. sued. suing. sues. suit. lawsuit complaint litigat plaintiff defendant damages
判决 裁定 宣判 判处 法官 一审 二审 终审 陪审 裁决 判刑 胜诉 败诉 获刑 改判 上诉 | ruled. ruling verdict judge judgment sentenc convict jury acquit appeal
法院 法庭 开庭 庭审 受审 审理 出庭 作证 听证 | court trial hearing testif tribunal witness
和解 撤诉 调解 | settle
公诉 检察 指控 罪名 贪污 受贿 诈骗 | charge prosecut indict accus alleg fraud brib
逮捕 被捕 拘留 拘捕 刑拘 带走 抓获 落网 收押 入狱 监狱 | arrest detain custody jail prison captur
去世 逝世 过世 死亡 病逝 身亡 遇难 丧生 离世 病故 死于 死了 安葬 葬礼 追悼 追思 遗体 | die. died. dies. death dead. kill buri funeral memorial obituar
出生 生于 诞生 降生 | born. birth
结婚 婚礼 成婚 娶了 嫁给 离婚 订婚 完婚 | marri marry wed. wedding divorc engag
签署 签约 签订 签字 协议 合同 签下 备忘 条约 | sign. signed. signing signs agreement contract deal. treaty
融资 注资 投资 募集 估值 筹集 领投 入股 拨款 资金 基金 亿元 万元 股权 投了 | fund invest rais valu financ stake. grant million billion
捐赠 捐款 捐出 捐给 善款 | donat charit
收购 买下 购入 并购 合并 兼并 出售 卖给 卖掉 拍卖 成交 | acqui buy buys. bought. purchas merge sold. sell takeover auction
上市 敲钟 招股 挂牌 退市 摘牌 停牌 交所 股票 股价 市值 | ipo. list. listed. listing delist shares. stock exchange trading
任命 出任 担任 接任 接替 上任 就任 升任 继任 就职 代理 接手 提拔 | appoint named. naming became. becom succeed promot interim
当选 选举 投票 表决 公投 大选 票数 | elect vote. voted. voting ballot referendum poll.
董事 股东 | board. director. directors. shareholder
回归 复职 重返 回到 归来 返回 官复 回来 | return reinstat back.
加入 加盟 入职 受雇 聘请 招聘 招募 聘用 | join hire. hired. hiring recruit
毕业 考入 入学 就读 攻读 博士 硕士 大学 学位 留学 读书 学院 | graduat enrol stud phd. doctor degree universit college
获奖 得奖 颁奖 授予 荣获 大奖 奖项 奖金 领奖 | prize award medal honor honour laureate
来信 致信 写信 开信 邮件 联名 回信 封信 信件 | letter wrote. email mail.
会面 见面 会见 会谈 谈判 相遇 相识 会议 召开 峰会 会晤 认识 | met. meet meeting talk negotiat confer summit
宣布 公告 声明 宣告 通知 官宣 披露 公布 通报 | announc declar statement notic disclos reveal
道歉 致歉 谢罪 | apolog sorry.
采访 专访 访谈 节目 播客 受访 直播 | interview podcast program broadcast
爆炸 起火 失火 火灾 着火 大火 | explo fire. fires. burn blaze blast blew.
坠毁 事故 坠落 坍塌 倒塌 沉没 失联 相撞 出轨 脱轨 断裂 塌方 | crash accident collaps sank. sunk. sink collid derail wreck snapp
失败 故障 失利 失灵 异常 解体 | fail malfunction anomal broke. broken.
地震 洪水 台风 海啸 暴雨 飓风 山洪 泥石 | earthquake quake flood typhoon tsunami hurricane storm landslide
疫情 感染 病毒 确诊 疫苗 隔离 | outbreak infect virus pandemic epidemic vaccin quarantin
测试 试验 实验 检测 检验 化验 试车 试运 | test. tested. testing tests. experiment inspect sampl
调查 审查 彻查 约谈 审计 核查 传唤 | investigat inquir probe. review audit examin
报告 报道 结论 刊文 曝出 | report. reported. reports. finding conclu
禁止 下架 封禁 禁令 罚款 处罚 撤下 吊销 制裁 查封 | ban. banned. fine. fined. penal block prohibit revok sanction
召回 退货 回收 | recall
罢工 怠工 抗议 游行 示威 请愿 静坐 | strike walkout protest march. marched. demonstrat rall petition
发掘 开挖 出土 挖掘 考古 | dig. dug. excavat unearth archaeolog
夺冠 获胜 冠军 击败 战胜 胜出 赢得 赢下 取胜 晋级 | won. win. wins. winning beat. beaten. champion defeat victor
落败 告负 认输 输给 输掉 淘汰 | lost. lose. loses. loss. eliminat
比赛 对局 决赛 首局 对弈 联赛 赛季 对阵 首战 | game match. matches. final. finals. season tournament
电影 影片 票房 导演 撤档 影院 定档 上映 公映 首映 | film movie picture screen cinema theater theatre premier
展览 展出 演出 巡演 博物 画展 音乐 | exhibit show. shows. concert perform tour. museum
搬迁 迁往 迁入 搬到 搬进 搬入 迁至 | move. moved. moving relocat
住院 医院 手术 诊断 治疗 患病 病倒 | hospital surger ill. illness diagnos sick treat. treated. cancer
泄露 外流 流出 曝光 爆料 举报 泄漏 | leak expos whistle spill
推迟 延期 延后 推到 改期 | delay postpon pushed. defer
取消 撤销 放弃 撤回 作废 | cancel abandon scrap withdr drop.
批准 获批 通过 许可 核准 放行 准许 | approv clear. cleared. permit licen allow pass. passed. authoriz
破产 倒闭 清算 债务 欠款 拖欠 | bankrupt insolven debt liquidat owed.
支付 赔偿 偿还 付清 发薪 工资 | paid. pay. pays. paying payment compensat repay repaid wage
发现 察觉 检出 查出 找到 | discover found. detect spot.
修复 加固 整修 维修 抢修 修缮 翻修 | repair strengthen fix. fixed. renovat reinforc restor
抄袭 剽窃 侵权 盗用 | plagiar copied. copy infring
发明 研制 开发 研发 样机 原型 | invent develop prototype
战争 开战 停火 入侵 轰炸 投降 起义 | war. wars. invad invas ceasefire bomb surrender uprising
失踪 走失 获救 救援 救出 搜救 | missing vanish rescu search
盗窃 被盗 偷走 抢劫 枪击 袭击 谋杀 | stole theft steal rob. robbed. robber shot. shoot attack murder
降级 升级 改组 重组 拆分 分家 | restructur reorgan split. downgrad upgrad
"""


def _read() -> tuple[dict[str, list[int]], list[tuple[int, re.Pattern[str]]]]:
    chinese: dict[str, list[int]] = {}
    english = []
    for kind, line in enumerate(_KINDS.strip().splitlines()):
        han, latin = line.split(" | ")
        for word in han.split():
            chinese.setdefault(word, []).append(kind)
        stems = "|".join(word.replace(".", "$") for word in latin.split())
        english.append((kind, re.compile(stems)))
    return chinese, english


_CHINESE, _ENGLISH = _read()


@cache
def kinds(word: str) -> frozenset[int]:
    """The kinds of deed, numbered, that two simplified characters or a word in small letters tells
    of."""
    if not word.isascii():
        return frozenset(_CHINESE.get(word, ()))
    return frozenset(kind for kind, stems in _ENGLISH if stems.match(word))
