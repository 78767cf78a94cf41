//! What headings mean, in ten languages: English, German, French, Spanish, Italian, Dutch, Portuguese, Russian,
//! Chinese and Japanese.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use model::{BlueprintLine, LaneRole};

/// What a heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Phase,
    Step,
    Lane(LaneRole),
    Score,
    Persona,
    Title,
    Scenario,
    Goal,
    Scope,
    Owner,
    /// The name of the corner of a matrix: dimension, lane, layer.
    Corner,
    /// A line of a blueprint between lanes.
    Line(BlueprintLine),
}

impl Word {
    /// The line of a blueprint that it names.
    pub(super) fn line(self) -> Option<BlueprintLine> {
        if let Self::Line(line) = self { Some(line) } else { None }
    }
}

/// What a heading means, by the longest known term in it; `None` where there is none.
pub(super) fn classify(heading: &str) -> Option<Word> {
    let text = normalised(heading);
    // A term that is the whole heading beats any part of it.
    if let Some(word) = WORDS.spaced.get(text.as_str()) {
        return Some(*word);
    }
    let words: Vec<&str> = text.split(' ').collect();
    let parts = (0..words.len()).flat_map(|from| {
        let longest = words.len().min(from + LONGEST);
        (from + 1..=longest).map(|to| words[from..to].join(" ")).collect::<Vec<_>>()
    });
    let parts = parts.filter(|part| !ALONE.contains(&part.as_str()));
    let spaced = parts.filter_map(|part| Some((part.chars().count(), *WORDS.spaced.get(part.as_str())?)));
    let spaceless = WORDS.spaceless.iter().filter(|(term, _)| is_spaceless(&text) && text.contains(term));
    let found = spaced.chain(spaceless.map(|(term, word)| (term.chars().count(), *word)));
    found.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, word)| word)
}

/// Terms that say something only where they are the whole heading.
const ALONE: &[&str] = &[
    "user",
    "customer",
    "journey",
    "moment",
    "support",
    "segment",
    "row",
    "category",
    "media",
    "issue",
    "issues",
    "says",
    "does",
    "note",
    "nota",
    "wert",
    "chance",
    "meta",
    "context",
    "kontext",
    "contexto",
    "contesto",
    "contexte",
    "problem",
    "experience",
];

/// The most words in a term.
const LONGEST: usize = 5;

/// The terms one by one.
static WORDS: LazyLock<Terms> = LazyLock::new(|| {
    let all = TERMS.iter().flat_map(|(word, terms)| terms.split('|').map(|term| (term, *word)));
    let spaced = all.clone().collect();
    Terms { spaced, spaceless: all.filter(|(term, _)| is_spaceless(term)).collect() }
});

struct Terms {
    /// Found as whole words of a heading.
    spaced: BTreeMap<&'static str, Word>,
    /// Found anywhere in a heading.
    spaceless: Vec<(&'static str, Word)>,
}

/// Lower case, without what stands in brackets, marks and pictures; blanks single.
fn normalised(heading: &str) -> String {
    let mut depth = 0_u32;
    let mut text = String::new();
    for c in heading.chars() {
        match c {
            '(' | '[' | '（' => depth += 1,
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
            c if depth == 0 && (c.is_alphabetic() || c == '-' || c == '\'') => text.extend(c.to_lowercase()),
            '’' if depth == 0 => text.push('\''),
            _ => text.push(' '),
        }
    }
    text.split_whitespace()
        .map(|word| word.trim_matches(['-', '\'']))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Chinese and Japanese write without blanks between words.
fn is_spaceless(term: &str) -> bool {
    term.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'))
}

const TERMS: &[(Word, &str)] = &[
    (
        Word::Phase,
        "phase|phases|stage|stages|journey stage|journey phase|milestone|chapter|macro phase|etappe|abschnitt|phase du parcours|\
         étape|étapes|fase|fases|fasi|etapa|etapas|stadium|этап|этапы|фаза|стадия|阶段|階段|フェーズ|ステージ|段階",
    ),
    (
        Word::Step,
        "step|steps|sub-stage|sub-stages|substage|sub-phase|moment|episode|journey step|schritt|schritte|prozessschritt|\
         teilschritt|sous-étape|paso|pasos|passaggio|passo|passi|passos|stap|stappen|sub-etapa|шаг|шаги|步骤|步驟|ステップ|手順",
    ),
    (
        Word::Lane(LaneRole::Action),
        "action|actions|user action|user actions|customer action|customer actions|user activity|customer activity|activity|activities|\
         doing|does|task|tasks|behaviour|behavior|user|customer|what the customer does|aktion|aktionen|handlung|handlungen|\
         kundenaktion|kundenaktionen|aktivität|aktivitäten|actions client|actions du client|actions utilisateur|acción|acciones|\
         acciones del cliente|actividades|azione|azioni|attività|acties|actie|handelingen|klantacties|ação|ações|ações do cliente|\
         действие|действия|действия клиента|действия пользователя|行为|行動|用户行为|用户行动|行动|動作|アクション|顧客行動",
    ),
    (
        Word::Lane(LaneRole::Thought),
        "thought|thoughts|thinking|thinks|quote|quotes|mindset|mindsets|questions|customer thoughts|says|verbatim|verbatims|\
         voice of customer|gedanke|gedanken|denkt|zitat|zitate|fragen|pensée|pensées|citation|citations|pensamiento|pensamientos|\
         piensa|cita|citas|pensiero|pensieri|citazioni|gedachten|gedachte|citaat|pensamento|pensamentos|citação|мысли|мысль|цитата|\
         цитаты|вопросы|想法|思考|用户想法|心理|考え|思っていること|発言",
    ),
    (
        Word::Lane(LaneRole::Emotion),
        "emotion|emotions|feeling|feelings|feels|mood|sentiment|emotional|emotional state|emotional experience|emotional journey|emotion curve|emotional curve|experience curve|\
         satisfaction|emotionen|gefühl|gefühle|stimmung|emotionskurve|zufriedenheit|émotion|émotions|ressenti|sentiments|emoción|\
         emociones|sentimiento|sentimientos|emozione|emozioni|stato emotivo|sensazioni|emotie|emoties|gevoel|gevoelens|emoção|emoções|\
         sentimento|sentimentos|эмоция|эмоции|чувства|настроение|情绪|情緒|情感|感情|心情|感受|気持ち|感情曲線",
    ),
    (
        Word::Lane(LaneRole::Channel),
        "channel|channels|medium|media|device|devices|kanal|kanäle|medien|canal|canaux|canales|canale|canali|kanaal|kanalen|canais|\
         канал|каналы|渠道|频道|チャネル|チャンネル",
    ),
    (
        Word::Lane(LaneRole::Touchpoint),
        "physical evidence|tangibles|touchpoint|touchpoints|touch point|touch points|interaction point|kontaktpunkt|kontaktpunkte|berührungspunkt|\
         berührungspunkte|point de contact|points de contact|punto de contacto|puntos de contacto|punto di contatto|\
         punti di contatto|contactpunt|contactpunten|contactmomenten|ponto de contato|pontos de contato|pontos de contacto|\
         точка контакта|точки контакта|точки касания|触点|接触点|接点|タッチポイント",
    ),
    (
        Word::Lane(LaneRole::Pain),
        "pain|pains|pain point|pain points|problem|problems|friction|frictions|barrier|barriers|frustration|frustrations|issue|issues|\
         obstacles|schmerzpunkt|schmerzpunkte|probleme|hürden|reibung|point de douleur|points de douleur|irritants|douleurs|\
         point de friction|points de friction|punto de dolor|puntos de dolor|dolores|problemas|fricciones|punti dolenti|punti critici|\
         criticità|problemi|pijnpunt|pijnpunten|knelpunt|knelpunten|ponto de dor|pontos de dor|dores|боль|боли|болевые точки|\
         проблемы|барьеры|痛点|痛點|问题|問題|課題|ペインポイント|不満点",
    ),
    (
        Word::Lane(LaneRole::Opportunity),
        "opportunity|opportunities|idea|ideas|improvement|improvements|solution|solutions|recommendation|recommendations|chance|\
         chancen|verbesserung|verbesserungen|idee|ideen|lösungen|opportunité|opportunités|idées|améliorations|solutions possibles|\
         oportunidad|oportunidades|mejoras|soluciones|opportunità|miglioramenti|soluzioni|kans|kansen|verbeteringen|ideeën|\
         oportunidade|melhorias|возможность|возможности|идеи|улучшения|решения|机会|機會|机会点|改善|改进|機会|改善案",
    ),
    (
        Word::Lane(LaneRole::Insight),
        "insight|insights|finding|findings|observation|observations|learnings|evidence|erkenntnis|erkenntnisse|beobachtungen|constats|\
         enseignements|hallazgos|observaciones|osservazioni|inzicht|inzichten|descobertas|инсайт|инсайты|наблюдения|洞察|気づき|インサイト",
    ),
    (
        Word::Lane(LaneRole::Frontstage),
        "frontstage|front stage|front-stage|frontstage actions|onstage|visible staff|frontoffice|front office|staff actions|\
         employee actions|contact employee actions|frontstage interactions|avant-scène|frente ao cliente|前台|前台行为|フロントステージ|\
         фронт-офис|фронтстейдж|передний план",
    ),
    (
        Word::Lane(LaneRole::Backstage),
        "backstage|back stage|back-stage|backstage actions|backoffice|back office|hinter den kulissen|coulisses|arrière-scène|bastidores|\
         бэкстейдж|бэк-офис|закулисье|后台|後台|后台行为|バックステージ",
    ),
    (
        Word::Lane(LaneRole::Support),
        "support|support process|support processes|supporting processes|systems|support systems|systeme|unterstützende prozesse|\
         supportprozesse|processus support|systèmes|procesos de apoyo|procesos de soporte|sistemas|processi di supporto|sistemi|\
         ondersteunende processen|systemen|processos de apoio|processos de suporte|процессы поддержки|вспомогательные процессы|системы|\
         支持过程|支持系统|支持流程|サポートプロセス|支援プロセス",
    ),
    (
        Word::Score,
        "score|emotion score|emotional score|sentiment score|satisfaction score|rating|mood score|emotion value|wert|bewertung|\
         punktzahl|note|puntuación|valoración|punteggio|valutazione|cijfer|beoordeling|pontuação|nota|оценка|балл|баллы|评分|分数|得分|スコア|評価",
    ),
    (
        Word::Persona,
        "persona|personas|actor|actors|user persona|user type|segment|personaje|персона|人物|角色|用户画像|ペルソナ",
    ),
    (
        Word::Title,
        "title|map title|journey|journey name|journey title|titel|titre|título|titolo|название|标题|タイトル",
    ),
    (
        Word::Scenario,
        "scenario|context|use case|szenario|kontext|scénario|contexte|escenario|contexto|contesto|cenário|сценарий|контекст|场景|情境|シナリオ",
    ),
    (
        Word::Goal,
        "goal|goals|user goal|user goals|customer goal|customer goals|objective|objectives|expectations|needs|goals and expectations|ziel|ziele|\
         erwartungen|objectif|objectifs|attentes|besoins|objetivo|objetivos|meta|metas|obiettivo|obiettivi|doel|doelen|цель|цели|ожидания|\
         目标|目標|用户目标|期望|ゴール",
    ),
    (Word::Scope, "scope|umfang|périmètre|alcance|ambito|bereik|escopo|âmbito|охват|范围|範囲"),
    (
        Word::Owner,
        "owner|owners|responsible|ownership|internal ownership|verantwortlich|verantwortliche|responsable|responsabile|eigenaar|responsável|владелец|ответственный|负责人|責任者|担当者",
    ),
    (
        Word::Corner,
        "dimension|dimensions|layer|layers|lane|lanes|swimlane|swimlanes|row|category|ebene|zeile|dimensión|capa|dimensione|laag|измерение|слой|维度|層|レーン",
    ),
    (
        Word::Line(BlueprintLine::Interaction),
        "line of interaction|interaktionslinie|ligne d'interaction|línea de interacción|linea di interazione|interactielijn|linha de interação|линия взаимодействия|互动线|交互线|相互作用線",
    ),
    (
        Word::Line(BlueprintLine::Visibility),
        "line of visibility|sichtbarkeitslinie|ligne de visibilité|línea de visibilidad|linea di visibilità|zichtbaarheidslijn|linha de visibilidade|линия видимости|可见线|可视线|可視線",
    ),
    (
        Word::Line(BlueprintLine::Internal),
        "line of internal interaction|interne interaktionslinie|ligne d'interaction interne|línea de interacción interna|linea di interazione interna|linha de interação interna|линия внутреннего взаимодействия|内部互动线|内部交互线|内部相互作用線",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use LaneRole::{Action, Backstage, Channel, Emotion, Opportunity, Pain, Support, Thought, Touchpoint};

    #[test]
    fn every_term_means_one_thing_and_can_be_found() {
        let all = TERMS.iter().flat_map(|(word, terms)| terms.split('|').map(move |term| (term, *word)));
        for (term, word) in all {
            assert_eq!(classify(term), Some(word), "{term}");
            assert!(term.split(' ').count() <= LONGEST, "{term}");
            assert_eq!(normalised(term), term);
        }
    }

    #[test]
    fn headings_are_understood_in_several_languages() {
        for (heading, word) in [
            ("**Stage**", Word::Phase),
            ("Customer journey stage", Word::Phase),
            ("Sub-stage", Word::Step),
            ("User Action", Word::Lane(Action)),
            ("Thought/Quote", Word::Lane(Thought)),
            ("😀 Emotion (1–5)", Word::Lane(Emotion)),
            ("Emotion score", Word::Score),
            ("Pain Point", Word::Lane(Pain)),
            ("Customer pain points", Word::Lane(Pain)),
            ("Touchpoints / Channels", Word::Lane(Touchpoint)),
            ("Etappe", Word::Phase),
            ("Kontaktpunkte", Word::Lane(Touchpoint)),
            ("Points de douleur", Word::Lane(Pain)),
            ("Emociones", Word::Lane(Emotion)),
            ("Opportunità", Word::Lane(Opportunity)),
            ("Kanalen", Word::Lane(Channel)),
            ("Ações do cliente", Word::Lane(Action)),
            ("Этап", Word::Phase),
            ("Точки контакта", Word::Lane(Touchpoint)),
            ("Эмоции", Word::Lane(Emotion)),
            ("阶段", Word::Phase),
            ("用户痛点", Word::Lane(Pain)),
            ("感情", Word::Lane(Emotion)),
            ("タッチポイント", Word::Lane(Touchpoint)),
            ("···*Line of Visibility*···", Word::Line(BlueprintLine::Visibility)),
            ("Line of internal interaction", Word::Line(BlueprintLine::Internal)),
            ("Backstage actions", Word::Lane(Backstage)),
            ("Support processes", Word::Lane(Support)),
        ] {
            assert_eq!(classify(heading), Some(word), "{heading}");
        }
        for heading in ["", "Confidence", "Discover", "42", "Staged", "Customer Journey Map", "Support us"] {
            assert_eq!(classify(heading), None, "{heading}");
        }
    }
}
