export const gaps = {
  title: 'Tiêu chí thấp',
}
