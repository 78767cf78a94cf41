//! In which language a map is written, so that a document says how to read it aloud.
//!
//! Only the first part of a map is looked at, so a large map costs no more than a small one. Names and cards are
//! asked for apart: a map whose title speaks another language than its cards has none. An answer that is not
//! reliable is no answer.

use model::{LaneKind, MapBundle};
use whatlang::{Lang, detect};

/// How many bytes of each kind of text are looked at.
const SAMPLE: usize = 1_000;
/// In how many letters a language can be told.
const LEAST: usize = 40;

/// The texts by which a map's language is told.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sample {
    /// What the map and its columns are called. Lanes are not asked: templates name them.
    names: String,
    /// What its cards and curves say.
    cards: String,
}

impl Sample {
    /// The first texts of a map.
    pub(crate) fn of(bundle: &MapBundle) -> Self {
        let map = &bundle.map;
        let lens = [&map.title, &map.lens.scenario, &map.lens.goal, &map.lens.scope];
        let columns = map
            .phases
            .iter()
            .flat_map(|phase| std::iter::once(&phase.title).chain(phase.steps.iter().map(|s| &s.title)));
        let cards = map.lanes.iter().flat_map(|lane| {
            let values = match &lane.kind {
                LaneKind::Emotion { values, .. } => values.as_slice(),
                LaneKind::Text
                | LaneKind::Channel { .. }
                | LaneKind::Metric { .. }
                | LaneKind::Process { .. }
                | LaneKind::Image { .. }
                | LaneKind::Divider
                | LaneKind::Touchpoint
                | LaneKind::Arc { .. } => &[],
            };
            lane.cards.iter().map(|card| &card.text).chain(values.iter().map(|value| &value.label))
        });
        Self { names: joined(lens.into_iter().chain(columns)), cards: joined(cards) }
    }

    /// The language as a BCP 47 tag; empty where it is not sure.
    pub(crate) fn language(&self) -> &'static str {
        let told: Vec<Option<Lang>> =
            [&self.names, &self.cards].into_iter().filter(|text| is_enough(text)).map(|text| reliable(text)).collect();
        let Some(Some(first)) = told.first() else { return "" };
        if told.iter().all(|other| *other == Some(*first)) { tag(*first) } else { "" }
    }
}

/// The texts one after the other, as far as they are looked at.
fn joined<'a>(texts: impl Iterator<Item = &'a String>) -> String {
    let mut all = String::new();
    for text in texts.filter(|text| !text.is_empty()) {
        let room = SAMPLE.saturating_sub(all.len());
        if room == 0 {
            break;
        }
        all.push_str(&text[..text.floor_char_boundary(room)]);
        all.push('\n');
    }
    all
}

fn is_enough(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).nth(LEAST - 1).is_some()
}

fn reliable(text: &str) -> Option<Lang> {
    detect(text).filter(whatlang::Info::is_reliable).map(|info| info.lang())
}

/// The tag of a language: two letters where it has such a code (BCP 47, 2.2.1), which all of these have.
fn tag(lang: Lang) -> &'static str {
    let named = TAGS.split(' ').filter_map(|pair| pair.split_once('='));
    named.into_iter().find(|(code, _)| *code == lang.code()).map_or("", |(_, tag)| tag)
}

/// ISO 639-3 to ISO 639-1; for a language with several codes (Persian, Norwegian, Chinese) the one in use.
const TAGS: &str = "afr=af aka=ak amh=am ara=ar aze=az bel=be ben=bn bul=bg cat=ca ces=cs cmn=zh cym=cy dan=da deu=de \
                    ell=el eng=en epo=eo est=et fin=fi fra=fr guj=gu heb=he hin=hi hrv=hr hun=hu hye=hy ind=id ita=it \
                    jav=jv jpn=ja kan=kn kat=ka khm=km kor=ko lat=la lav=lv lit=lt mal=ml mar=mr mkd=mk mya=my nep=ne \
                    nld=nl nob=nb ori=or pan=pa pes=fa pol=pl por=pt ron=ro rus=ru sin=si slk=sk slv=sl sna=sn spa=es \
                    srp=sr swe=sv tam=ta tel=te tgl=tl tha=th tuk=tk tur=tr ukr=uk urd=ur uzb=uz vie=vi yid=yi zul=zu";

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "Reads test reports and forum threads late at night. Counts poles and pegs on the floor.";
    const GERMAN: &str =
        "Liest spät abends Testberichte und Beiträge im Forum. Zählt Stangen und Heringe auf dem Boden.";

    fn told(names: &str, cards: &str) -> &'static str {
        Sample { names: names.to_owned(), cards: cards.to_owned() }.language()
    }

    #[test]
    fn a_map_speaks_the_language_of_its_names_and_cards() {
        assert_eq!(told("Buy and return a tent", ENGLISH), "en");
        assert_eq!(told("Ein Zelt kaufen und zurückgeben", GERMAN), "de");
        assert_eq!(told(GERMAN, ""), "de");
    }

    #[test]
    fn a_map_in_two_languages_and_a_short_one_have_none() {
        assert_eq!(told(GERMAN, ENGLISH), "");
        assert_eq!(told("Tent", "Buy it. Use it."), "");
        assert_eq!(told("", ""), "");
    }

    #[test]
    fn other_scripts_are_told_too() {
        for (text, tag) in [
            ("週末にキャンプへ行く家族がテントを買い、雨の中で眠り、お金を返してほしいと思っています。", "ja"),
            (
                "周末露营的家庭买了帐篷，在雨中睡了一夜，想要退款。他们先在网上看评论，然后去商店试用，最后才付款。",
                "zh",
            ),
            ("ครอบครัวซื้อเต็นท์หลังแรกก่อนวันหยุดสามสัปดาห์ แล้วขอเงินคืน", "th"),
            (
                "가족이 휴가 삼 주 전에 첫 텐트를 사고, 빗속에서 하룻밤을 자고, 돈을 돌려받고 싶어 합니다. 매장에서는 마음에 들었습니다.",
                "ko",
            ),
        ] {
            assert_eq!(told("", text), tag);
        }
    }

    #[test]
    fn every_language_has_a_tag_of_two_letters() {
        for lang in Lang::all() {
            assert_eq!(tag(*lang).len(), 2, "{lang:?}");
        }
    }

    #[test]
    fn a_long_text_is_looked_at_as_far_as_it_takes_to_tell() {
        let long = "é".repeat(SAMPLE);
        let texts = [long.clone(), long];
        assert!(joined(texts.iter()).len() <= SAMPLE + 1);
    }
}
