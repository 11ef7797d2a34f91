export const ranking = {
  title: 'Xếp hạng',
}
