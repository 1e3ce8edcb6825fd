/** A Chinese text and its English. */
export type Words = readonly [zh: string, en: string];

/** The largest cities first: what is drawn by rank makes them hubs. */
export const cities: readonly Words[] = [
  ["北京", "Beijing"],
  ["上海", "Shanghai"],
  ["深圳", "Shenzhen"],
  ["香港", "Hong Kong"],
  ["广州", "Guangzhou"],
  ["青岛", "Qingdao"],
  ["杭州", "Hangzhou"],
  ["重庆", "Chongqing"],
  ["成都", "Chengdu"],
  ["济南", "Jinan"],
  ["武汉", "Wuhan"],
  ["南京", "Nanjing"],
  ["西安", "Xi’an"],
  ["苏州", "Suzhou"],
  ["天津", "Tianjin"],
  ["淄博", "Zibo"],
  ["烟台", "Yantai"],
  ["厦门", "Xiamen"],
  ["澳门", "Macao"],
  ["珠海", "Zhuhai"],
  ["东莞", "Dongguan"],
  ["佛山", "Foshan"],
  ["合肥", "Hefei"],
  ["长沙", "Changsha"],
  ["宁波", "Ningbo"],
  ["大连", "Dalian"],
  ["沈阳", "Shenyang"],
  ["哈尔滨", "Harbin"],
  ["潍坊", "Weifang"],
  ["威海", "Weihai"],
];

export const provinces: readonly Words[] = [
  ["山东", "Shandong"],
  ["广东", "Guangdong"],
  ["粤港澳大湾区", "Greater Bay Area"],
  ["浙江", "Zhejiang"],
  ["江苏", "Jiangsu"],
  ["四川", "Sichuan"],
  ["湖北", "Hubei"],
  ["福建", "Fujian"],
  ["辽宁", "Liaoning"],
  ["陕西", "Shaanxi"],
];

/** What made-up names are put together from. */
export const syllables: readonly Words[] = [
  ["海", "hai"],
  ["华", "hua"],
  ["安", "an"],
  ["平", "ping"],
  ["东", "dong"],
  ["永", "yong"],
  ["兴", "xing"],
  ["宁", "ning"],
  ["江", "jiang"],
  ["云", "yun"],
  ["泰", "tai"],
  ["康", "kang"],
  ["博", "bo"],
  ["瑞", "rui"],
  ["鑫", "xin"],
  ["龙", "long"],
  ["清", "qing"],
  ["明", "ming"],
  ["天", "tian"],
  ["长", "chang"],
  ["光", "guang"],
  ["德", "de"],
  ["林", "lin"],
  ["文", "wen"],
  ["嘉", "jia"],
  ["启", "qi"],
];

export const townEndings: readonly Words[] = [
  ["州", "zhou"],
  ["阳", "yang"],
  ["山", "shan"],
  ["城", "cheng"],
  ["川", "chuan"],
  ["口", "kou"],
];

export const zones: readonly Words[] = [
  ["高新区", "High-tech Zone"],
  ["经济技术开发区", "Development Zone"],
  ["新区", "New Area"],
];

export const schools: readonly Words[] = [
  ["大学", "University"],
  ["理工大学", "University of Technology"],
  ["科技大学", "University of Science and Technology"],
  ["师范大学", "Normal University"],
  ["医科大学", "Medical University"],
  ["城市大学", "City University"],
];

export const instituteEndings: readonly Words[] = [
  ["研究院", "Institute"],
  ["研究中心", "Research Centre"],
  ["重点实验室", "Key Laboratory"],
];

export const companyEndings: readonly Words[] = [
  ["科技有限公司", "Technology Co., Ltd."],
  ["集团", "Group"],
  ["股份有限公司", "Corporation"],
  ["生物医药有限公司", "Biomedicine Co., Ltd."],
  ["新材料有限公司", "New Materials Co., Ltd."],
];

export const associationEndings: readonly Words[] = [
  ["行业协会", "Industry Association"],
  ["商会", "Chamber of Commerce"],
  ["产业联盟", "Industry Alliance"],
];

export const offices: readonly Words[] = [
  ["科技局", "Science and Technology Bureau"],
  ["商务局", "Commerce Bureau"],
  ["工业和信息化局", "Industry and Information Technology Bureau"],
  ["大数据局", "Big Data Bureau"],
  ["人民政府", "People’s Government"],
];

export const platformEndings: readonly Words[] = [
  ["联合实验室", "Joint Laboratory"],
  ["创新中心", "Innovation Centre"],
  ["产业基金", "Industry Fund"],
];

export const surnames: readonly Words[] = [
  ["王", "Wang"],
  ["李", "Li"],
  ["张", "Zhang"],
  ["刘", "Liu"],
  ["陈", "Chen"],
  ["单", "Shan"],
  ["欧阳", "Ouyang"],
  ["黄", "Huang"],
];

export const eventEndings: readonly Words[] = [
  ["合作论坛", "Cooperation Forum"],
  ["项目签约仪式", "Signing Ceremony"],
  ["产业对接会", "Matchmaking Conference"],
];

export const roles: readonly Words[] = [
  ["主任", "director"],
  ["教授", "professor"],
  ["局长", "head of the bureau"],
  ["董事长", "chair of the board"],
  ["秘书长", "secretary general"],
];
