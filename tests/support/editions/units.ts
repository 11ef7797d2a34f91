import type { Unit } from '../../../src/core/edition/unit'

const FROM = '2025-07-01'

export const REGIONS = [
  {
    id: 'northern-midlands-mountains',
    name: {
      vi: 'Trung du và miền núi phía Bắc',
      en: 'Northern Midlands and Mountains',
      id: 'Dataran Tengah dan Pegunungan Utara',
    },
  },
  {
    id: 'red-river-delta',
    name: { vi: 'Đồng bằng sông Hồng', en: 'Red River Delta', id: 'Delta Sungai Merah' },
  },
  {
    id: 'north-central-central-coast',
    name: {
      vi: 'Bắc Trung Bộ và Duyên hải miền Trung',
      en: 'North Central and Central Coast',
      id: 'Tengah Utara dan Pesisir Tengah',
    },
  },
  {
    id: 'central-highlands',
    name: { vi: 'Tây Nguyên', en: 'Central Highlands', id: 'Dataran Tinggi Tengah' },
  },
  { id: 'southeast', name: { vi: 'Đông Nam Bộ', en: 'Southeast', id: 'Tenggara' } },
  {
    id: 'mekong-delta',
    name: { vi: 'Đồng bằng sông Cửu Long', en: 'Mekong River Delta', id: 'Delta Sungai Mekong' },
  },
]

/** Provinces by region: id|name|the unit it went into on 1 July 2025 (Resolution 202/2025/QH15)|aliases. */
const PROVINCES: Readonly<Record<string, string>> = {
  'northern-midlands-mountains': `
ha-giang|Hà Giang|tuyen-quang
cao-bang|Cao Bằng
bac-kan|Bắc Kạn|thai-nguyen|Bắc Cạn
tuyen-quang|Tuyên Quang
lao-cai|Lào Cai
yen-bai|Yên Bái|lao-cai
thai-nguyen|Thái Nguyên
lang-son|Lạng Sơn
bac-giang|Bắc Giang|bac-ninh
phu-tho|Phú Thọ
dien-bien|Điện Biên
lai-chau|Lai Châu
son-la|Sơn La
hoa-binh|Hòa Bình|phu-tho`,
  'red-river-delta': `
ha-noi|Hà Nội||HN,TP.HN
vinh-phuc|Vĩnh Phúc|phu-tho
bac-ninh|Bắc Ninh
quang-ninh|Quảng Ninh
hai-duong|Hải Dương|hai-phong
hai-phong|Hải Phòng||HP
hung-yen|Hưng Yên
thai-binh|Thái Bình|hung-yen
ha-nam|Hà Nam|ninh-binh
nam-dinh|Nam Định|ninh-binh
ninh-binh|Ninh Bình`,
  'north-central-central-coast': `
thanh-hoa|Thanh Hóa
nghe-an|Nghệ An
ha-tinh|Hà Tĩnh
quang-binh|Quảng Bình|quang-tri
quang-tri|Quảng Trị
thua-thien-hue|Thừa Thiên Huế||TT.Hue,TT. Huế,TTH,Huế,Thừa Thiên - Huế
da-nang|Đà Nẵng||ĐN,TP.ĐN
quang-nam|Quảng Nam|da-nang
quang-ngai|Quảng Ngãi
binh-dinh|Bình Định|gia-lai
phu-yen|Phú Yên|dak-lak
khanh-hoa|Khánh Hòa
ninh-thuan|Ninh Thuận|khanh-hoa
binh-thuan|Bình Thuận|lam-dong`,
  'central-highlands': `
kon-tum|Kon Tum|quang-ngai|Kontum
gia-lai|Gia Lai
dak-lak|Đắk Lắk||Đắc Lắc,Đăk Lăk,Đaklak
dak-nong|Đắk Nông|lam-dong|Đắc Nông,Đăk Nông
lam-dong|Lâm Đồng`,
  southeast: `
binh-phuoc|Bình Phước|dong-nai
tay-ninh|Tây Ninh
binh-duong|Bình Dương|tp-ho-chi-minh
dong-nai|Đồng Nai
ba-ria-vung-tau|Bà Rịa - Vũng Tàu|tp-ho-chi-minh|BRVT,BR-VT,BR - VT,BRVTàu,Vũng Tàu
tp-ho-chi-minh|TP. Hồ Chí Minh||Tp.HCM,TPHCM,HCM,HCMC,TP HCM,Ho Chi Minh City,Sài Gòn`,
  'mekong-delta': `
long-an|Long An|tay-ninh
tien-giang|Tiền Giang|dong-thap
ben-tre|Bến Tre|vinh-long
tra-vinh|Trà Vinh|vinh-long
vinh-long|Vĩnh Long
dong-thap|Đồng Tháp
an-giang|An Giang
kien-giang|Kiên Giang|an-giang
can-tho|Cần Thơ
hau-giang|Hậu Giang|can-tho
soc-trang|Sóc Trăng|can-tho
bac-lieu|Bạc Liêu|ca-mau
ca-mau|Cà Mau`,
}

const CITIES = ['ha-noi', 'hai-phong', 'da-nang', 'tp-ho-chi-minh', 'can-tho']

const DISTRICTS: Unit[] = [
  ['tam-ky', 'Tam Kỳ'],
  ['dien-ban', 'Điện Bàn'],
  ['bac-tra-my', 'Bắc Trà My'],
].map(([id = '', name = '']) => ({
  id,
  name,
  kind: 'district',
  region: null,
  aliases: [],
  successor: null,
  parent: 'quang-nam',
}))

const lines = Object.entries(PROVINCES).flatMap(([region, text]) =>
  text
    .trim()
    .split('\n')
    .map(line => ({ region, parts: line.split('|') })),
)
const names = new Map(lines.map(({ parts: [id = '', name = ''] }) => [id, name]))

/** The 63 provinces in which every published series to 2024 is counted, by id, then the districts with printed ranks. */
export const PROVINCE_UNITS: readonly Unit[] = lines
  .map(
    ({ region, parts: [id = '', name = '', into = '', aliases = ''] }): Unit => ({
      id,
      name,
      kind: CITIES.includes(id) ? 'city' : 'province',
      region,
      aliases: aliases === '' ? [] : aliases.split(','),
      successor: into === '' ? null : { unit: into, name: names.get(into) ?? '', from: FROM },
    }),
  )
  .sort((a, b) => (a.id < b.id ? -1 : 1))

export const DISTRICT_UNITS: readonly Unit[] = DISTRICTS
export const UNITS: readonly Unit[] = [...PROVINCE_UNITS, ...DISTRICTS]
