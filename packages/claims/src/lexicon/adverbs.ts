/** Adverbs that say how something moved, or how sure it is, and nothing that is judged. One that is not here may change what is said. */
export const ADVERBS_EN: ReadonlySet<string> = new Set(
  "dramatically|sharply|significantly|slightly|rapidly|quickly|steadily|suddenly|substantially|considerably|markedly|drastically|massively|hugely|reportedly|officially|apparently|actually|really|clearly|obviously|certainly|definitely|historically|notably|remarkably|strongly|modestly|moderately|gradually|continuously|consistently|steeply|precipitously|abruptly|unexpectedly|finally|eventually|basically|essentially|literally|simply|truly|incredibly|enormously|tremendously|noticeably|severely|heavily|greatly|swiftly|slowly|dangerously|alarmingly|shockingly|surprisingly|interestingly|sadly|unfortunately|fortunately|thankfully|absolutely|evidently|undoubtedly|impressively|spectacularly|recently|subsequently|consequently|solidly|sizably|strikingly|wildly|extremely|relentlessly|visibly|measurably|firmly|badly".split(
    "|",
  ),
);

export const ADVERBS_ES: ReadonlySet<string> = new Set(
  "drasticamente|notablemente|considerablemente|significativamente|ligeramente|levemente|fuertemente|rapidamente|recientemente|oficialmente|realmente|claramente|ciertamente|historicamente|abruptamente|gradualmente|paulatinamente|progresivamente|sostenidamente|constantemente|sensiblemente|marcadamente|enormemente|dramaticamente|bruscamente|repentinamente|subitamente|finalmente|efectivamente|evidentemente|obviamente|lamentablemente|desafortunadamente|afortunadamente|tristemente|sorprendentemente|sustancialmente|vertiginosamente|aceleradamente|alarmantemente|peligrosamente|violentamente|moderadamente|modestamente|lentamente|absolutamente|verdaderamente|simplemente|literalmente|posteriormente|consecuentemente|visiblemente".split(
    "|",
  ),
);
