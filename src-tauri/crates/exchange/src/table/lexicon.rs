//! Words and pictures for how somebody feels, on a scale of −2 to 2, in ten languages.
//!
//! Only words whose direction nobody would dispute; a word that is not here gives no value, and stays as the label.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a word says, in lower case; `None` where it is not known.
pub(super) fn word(text: &str) -> Option<f64> {
    KNOWN.get(text).copied()
}

/// The words one by one.
static KNOWN: LazyLock<BTreeMap<&'static str, f64>> =
    LazyLock::new(|| WORDS.iter().flat_map(|(value, words)| words.split('|').map(|word| (word, *value))).collect());

/// What a picture says.
pub(super) fn picture(c: char) -> Option<f64> {
    PICTURES.iter().find(|(_, pictures)| pictures.contains(c)).map(|(value, _)| *value)
}

/// Whether the character is one of the pictures' companions: variation selectors, joiners and skin tones.
pub(super) fn is_companion(c: char) -> bool {
    matches!(c, '\u{fe0e}' | '\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}')
}

const PICTURES: &[(f64, &str)] = &[
    (2.0, "😀😃😄😁😆😍🤩🥳😊🥰❤💚💖🎉🌟"),
    (1.0, "🙂😌😉😋👍🙌😎☺🤗"),
    (0.0, "😐😑😶🤔🫤"),
    (-1.0, "🙁☹😕😟😞😔😒🙄😬😥😓👎😣😖🥱😰😨😧"),
    (-2.0, "😡😠🤬😤😭😢😩😫💔😱🤮"),
];

const WORDS: &[(f64, &str)] = &[
    // English
    (
        2.0,
        "delighted|thrilled|ecstatic|excited|overjoyed|very happy|very satisfied|very positive|elated|amazed|loving it",
    ),
    (
        1.0,
        "happy|satisfied|positive|pleased|glad|relieved|confident|hopeful|optimistic|curious|interested|calm|reassured",
    ),
    (1.0, "content|comfortable|proud|inspired|motivated|joyful|trusting|grateful|eager|relaxed|empowered|engaged|good"),
    (0.0, "neutral|indifferent|ok|okay|neither|mixed|so-so"),
    (-1.0, "unhappy|dissatisfied|negative|anxious|worried|concerned|confused|uncertain|unsure|nervous|annoyed|bored"),
    (
        -1.0,
        "impatient|disappointed|sad|stressed|hesitant|skeptical|sceptical|tired|doubtful|irritated|insecure|lost|bad",
    ),
    (
        -2.0,
        "frustrated|angry|furious|desperate|very unhappy|very dissatisfied|very negative|overwhelmed|outraged|devastated",
    ),
    // German
    (2.0, "begeistert|sehr zufrieden|sehr glücklich|sehr positiv|überglücklich"),
    (
        1.0,
        "zufrieden|glücklich|positiv|erleichtert|zuversichtlich|neugierig|interessiert|froh|hoffnungsvoll|entspannt|gut",
    ),
    (0.0, "gleichgültig|neutrale|weder noch"),
    (-1.0, "unzufrieden|unglücklich|negativ|ängstlich|besorgt|verwirrt|unsicher|nervös|genervt|gelangweilt|enttäuscht"),
    (-1.0, "gestresst|ungeduldig|traurig|skeptisch|schlecht"),
    (-2.0, "frustriert|wütend|verärgert|verzweifelt|sehr unzufrieden|sehr negativ|überfordert"),
    // French
    (2.0, "ravi|ravie|enthousiaste|très satisfait|très satisfaite|très heureux|très positif|enchanté|enchantée"),
    (
        1.0,
        "satisfait|satisfaite|heureux|heureuse|positif|soulagé|soulagée|confiant|confiante|curieux|curieuse|content|contente|rassuré|rassurée|intéressé|intéressée",
    ),
    (0.0, "neutre|indifférent|indifférente"),
    (
        -1.0,
        "insatisfait|insatisfaite|négatif|anxieux|anxieuse|inquiet|inquiète|confus|confuse|déçu|déçue|stressé|stressée|agacé|agacée|nerveux|nerveuse|hésitant|hésitante",
    ),
    (-2.0, "frustré|frustrée|en colère|furieux|furieuse|désespéré|désespérée|très insatisfait|très insatisfaite"),
    // Spanish
    (
        2.0,
        "encantado|encantada|entusiasmado|entusiasmada|emocionado|emocionada|muy satisfecho|muy satisfecha|muy feliz",
    ),
    (
        1.0,
        "satisfecho|satisfecha|feliz|contento|contenta|positivo|aliviado|aliviada|confiado|confiada|curioso|curiosa|tranquilo|tranquila",
    ),
    (0.0, "neutro|indiferente"),
    (
        -1.0,
        "insatisfecho|insatisfecha|negativo|ansioso|ansiosa|preocupado|preocupada|confundido|confundida|nervioso|nerviosa|decepcionado|decepcionada|estresado|estresada|inseguro|insegura",
    ),
    (
        -2.0,
        "frustrado|frustrada|enfadado|enfadada|enojado|enojada|furioso|furiosa|muy insatisfecho|muy insatisfecha|desesperado|desesperada",
    ),
    // Italian
    (2.0, "entusiasta|felicissimo|felicissima|molto soddisfatto|molto soddisfatta|molto felice"),
    (
        1.0,
        "soddisfatto|soddisfatta|felice|sollevato|sollevata|fiducioso|fiduciosa|incuriosito|incuriosita|sereno|serena|contenti",
    ),
    (0.0, "neutrale|indifferente"),
    (
        -1.0,
        "insoddisfatto|insoddisfatta|ansioso|preoccupato|preoccupata|confuso|confusa|deluso|delusa|nervoso|nervosa|stressato|stressata|insicuro|insicura",
    ),
    (-2.0, "frustrato|frustrata|arrabbiato|arrabbiata|infuriato|molto insoddisfatto|molto insoddisfatta"),
    // Dutch
    (2.0, "enthousiast|opgetogen|zeer tevreden|heel blij"),
    (1.0, "tevreden|blij|gelukkig|positief|opgelucht|nieuwsgierig|hoopvol|gerustgesteld"),
    (0.0, "neutraal|onverschillig"),
    (-1.0, "ontevreden|ongelukkig|negatief|angstig|bezorgd|verward|onzeker|zenuwachtig|teleurgesteld|geïrriteerd"),
    (-2.0, "gefrustreerd|boos|woedend|zeer ontevreden|wanhopig"),
    // Portuguese
    (2.0, "animado|animada|muito satisfeito|muito satisfeita|muito feliz"),
    (1.0, "satisfeito|satisfeita|confiante|aliviada|tranquila"),
    (-1.0, "insatisfeito|insatisfeita|preocupada|ansiosa|confusa|inseguro|decepcionado|desapontado|desapontada"),
    (-2.0, "irritado|irritada|com raiva|muito insatisfeito|muito insatisfeita"),
    // Russian
    (2.0, "восторг|в восторге|очень доволен|очень довольна|радость"),
    (1.0, "доволен|довольна|удовлетворение|облегчение|интерес|любопытство|уверенность|надежда|спокойствие|позитив"),
    (0.0, "нейтрально|безразличие|нейтральное|нейтральная"),
    (
        -1.0,
        "тревога|беспокойство|сомнение|сомнения|недоволен|недовольна|растерянность|раздражение|разочарование|неуверенность|скука|негатив",
    ),
    (-2.0, "злость|гнев|фрустрация|ярость|отчаяние|очень недоволен|очень недовольна"),
    // Chinese
    (2.0, "兴奋|非常满意|惊喜|非常开心"),
    (1.0, "满意|开心|高兴|期待|好奇|放心|信任|愉快|积极|轻松"),
    (0.0, "中性|平静|一般|平淡"),
    (-1.0, "不满|焦虑|担心|困惑|疑惑|紧张|失望|犹豫|不耐烦|消极|不安"),
    (-2.0, "愤怒|沮丧|生气|非常不满|绝望|崩溃"),
    // Japanese
    (2.0, "感動|大満足|とても満足|ワクワク|わくわく"),
    (1.0, "満足|嬉しい|うれしい|安心|期待感|楽しい|興味|ポジティブ"),
    (0.0, "普通|中立|ふつう"),
    (-1.0, "不満|不安|心配|迷い|困惑する|がっかり|戸惑い|ネガティブ|面倒"),
    (-2.0, "怒り|イライラ|いらいら|絶望する|非常に不満"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_says_two_things() {
        let mut seen = BTreeMap::new();
        for (value, words) in WORDS {
            for text in words.split('|') {
                let before = seen.insert(text, value);
                assert!(before.is_none_or(|before| before == value), "{text}");
                assert_eq!(text, text.to_lowercase(), "{text}");
            }
        }
        assert_eq!(word("delighted"), Some(2.0));
        assert_eq!(word("wistful"), None);
        assert_eq!(picture('😡'), Some(-2.0));
    }
}
