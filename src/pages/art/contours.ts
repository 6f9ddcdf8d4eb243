export const contours = (_crop: number) => '';
