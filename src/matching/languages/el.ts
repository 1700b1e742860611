import type { Language } from './language';

/** Greek has plain names, which are not inflected, and the first names of those who share them. */
export const el: Language = {
  code: 'el',
  common: 'ο η το οι τα του τησ των τον την τουσ τισ και να με σε για απο που δεν οτι στο στη στην στον',
  titles: 'προεδροσ προεδρο προεδρου υπουργοσ υπουργο υπουργου',
  others: 'μελανια ιβανκα ερικ μερι εμινε μπιλαλ χαφεζ μαχερ ασμα λουντμιλα κυρια',
  after: 'ταουερ',
  turkey: 'τουρκ* αγκυρα*',
  syria: 'συρι* ιντλιμπ χαλεπι',
  elsewhere: 'ιρακ* κορε* ισραηλ* γκολαν λιβαν* λιβυ* ουκραν* κυπρ* ελλαδ* ελλην* εβρο*',
};
