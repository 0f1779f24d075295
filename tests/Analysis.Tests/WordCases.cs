namespace Chancery.Analysis.Tests;

public sealed class WordCasesUnderInvariantCulture() : WordCases("");

public sealed class WordCasesUnderTurkishCulture() : WordCases("tr-TR");

public sealed class WordCasesUnderPolishCulture() : WordCases("pl-PL");

/// <summary>Words as diplomacy writes them, and as files break them.</summary>
public abstract class WordCases(string culture) : CultureAxis(culture)
{
    [Theory]
    [InlineData("en", "The U.S. delegation", "the us delegation")]
    [InlineData("en", "U.S.-Vietnam, U.S.A., e.g. so", "us vietnam usa eg so")]
    [InlineData("en", "J.F.Kennedy and Ph.D.", "jf kennedy and ph.d")]
    [InlineData("de", "z.B. d.h.", "zb dh")]
    [InlineData("en", "an e-mail, E\u2011mail or email", "an email email or email")]
    [InlineData("de", "E-Mail-Adresse, U-Boot", "email adresse uboot")]
    [InlineData("sv", "e-post och S-tåg", "epost och ståg")]
    [InlineData("en", "G-20 G20 I-IV x-xii a-b vis-a-vis", "g20 g20 i iv x xii a b vis a vis")]
    [InlineData("en", "5–7 May, 5-7 May", "5 7 may 5 7 may")]
    [InlineData("en", "QAZAQ AIR", "qazaq air")]
    [InlineData("pl", "Kasyma-Żomarta Tokajewa", "kasyma żomarta tokajewa")]
    [InlineData("en", "Convention's Convention’s conventions’", "convention's convention's conventions")]
    [InlineData("pl", "ONZ-u ONZ\u2010U NATO-wski polsko-ukraiński", "onz-u onz-u nato-wski polsko ukraiński")]
    [InlineData("pl", "deklaracja de Gaulle’a i Clarke'owi", "deklaracja de gaulle'a i clarke'owi")]
    [InlineData("sv", "EU:s, FN:s och bl.a. 1990-talet", "eu:s fn:s och bl.a 1990 talet")]
    [InlineData("en", "1,234.56 and 1\u202F000\u202F000 km, 1;2", "1,234.56 and 1000000 km 1 2")]
    [InlineData("en", "2025-05-06 § 5 §5 27.", "2025 05 06 5 5 27")]
    [InlineData("en", "https://www.un.org/en/about-us?q=1", "https www.un.org en about us q 1")]
    [InlineData("en", "name@example.com A/RES/70/1", "name example.com a res 70 1")]
    [InlineData("de", "Korruptionsprävention und -bekämpfung", "korruptionsprävention und bekämpfung")]
    [InlineData("de", "Kasachstan.Die Parteien:Sie", "kasachstan die parteien sie")]
    [InlineData("en", "Agreement.DONE at Minsk. README.md", "agreement done at minsk readme.md")]
    [InlineData("de", "J+S-Kurse, R&D-Kosten, Telefon/E-Mail", "j s kurse r d kosten telefon email")]
    [InlineData("pl", "XX-lecie, I-ej, lit. a-e, e-administracja", "xx-lecie i-ej lit a e eadministracja")]
    [InlineData("en", "_pacta sunt servanda_ snake_case", "pacta sunt servanda snake_case")]
    [InlineData("en", "so\u00ADft zero\u200Bwidth jo\u200Din \uFEFFmark\u2060", "soft zero width join mark")]
    [InlineData("de", "Straße STRASSE GROẞ", "straße strasse groß")]
    [InlineData("en", "ﬁne oﬀice ﬆop Ｆｕｌｌ ２０２５ ſtate", "fine office stop full 2025 state")]
    [InlineData("en", "İstanbul I\u0307STANBUL Istanbul ILLINOIS", "istanbul istanbul istanbul illinois")]
    [InlineData("en", "Việt Nam, Vie\u0323\u0302t Nam", "việt nam việt nam")]
    [InlineData("en", "a\uD800b \uDC00 c\uD835\uDC00", "a b c\uD835\uDC00")]
    [InlineData("en", "Қазақстан ΟΔΟΣ οδός обʼєднання", "қазақстан οδοσ οδόσ об'єднання")]
    [InlineData("en", "漢字 ひらカタカナ 한국 ไทย العربية", "漢 字 ひ ら カタカナ 한국 ไทย العربية")]
    [InlineData("en", "😀 … — ’ ' . \u02BC _ \u0301", "")]
    [InlineData("en", "", "")]
    public void A_text_has_these_words(string language, string text, string forms)
    {
        Assert.Equal(forms, string.Join(' ', Analyzer.For(language).Analyze(text).Select(token => token.Form)));
        AnalyzerContract.AssertSound(Analyzer.For(language), text);
    }

    [Theory]
    [InlineData("pl", "ONZ-u", "ONZ")]
    [InlineData("pl", "NATO-wskiego", "NATO")]
    [InlineData("pl", "Clarke’a", "Clarke")]
    [InlineData("sv", "FN:s", "FN")]
    [InlineData("sv", "EU:S", "EU")]
    [InlineData("de", "Merkel’s", "Merkel")]
    [InlineData("en", "Convention’s", "Convention")]
    [InlineData("de", "Straße", "STRASSE")]
    public void Two_words_share_a_stem(string language, string one, string other) =>
        Assert.Equal(Single(language, other).Stem, Single(language, one).Stem);

    [Theory]
    [InlineData("en", "the U.S.", "U.S.", false)]
    [InlineData("en", "the WHO says", "WHO", false)]
    [InlineData("en", "those who say", "who", true)]
    [InlineData("en", "WHO MAY SIGN", "WHO", true)]
    [InlineData("en", "who", "who", true)]
    [InlineData("en", "The Parties", "The", true)]
    public void An_acronym_is_no_stop_word(string language, string text, string word, bool isStopWord) =>
        Assert.Equal(isStopWord, Assert.Single(Analyzer.For(language).Analyze(text), token => text[token.Start..token.End] == word).IsStopWord);

    [Theory]
    [InlineData("in the U.S. today", "U.S.")]
    [InlineData("an e-mail was", "e-mail")]
    [InlineData("Kor\u00ADrup\u00ADtion\u00AD.", "Kor\u00ADrup\u00ADtion")]
    [InlineData("der O\u0308l-Preis", "O\u0308l")]
    [InlineData("die (_Präambel_)", "Präambel")]
    [InlineData("x \uD801\uDC00\uD801\uDC01 y", "\uD801\uDC00\uD801\uDC01")]
    public void Offsets_span_the_word_as_it_is_written(string text, string word) =>
        Assert.Single(Analyzer.For("de").Analyze(text), token => text[token.Start..token.End] == word);

    [Theory]
    [InlineData("x", 1)]
    [InlineData("ﬃ", 1)]
    [InlineData("o\u0308", 2)]
    [InlineData("\uD801\uDC00", 2)]
    [InlineData("a'", 2)]
    public void A_very_long_word_keeps_its_offsets_and_a_term_within_bounds(string piece, int unitCount)
    {
        string word = string.Concat(Enumerable.Repeat(piece, 5_000)).TrimEnd('\'');
        Token token = Assert.Single(Analyzer.For("en").Analyze($"A: {word} ."), candidate => candidate.Position == 1);
        Assert.Equal((3, 3 + word.Length), (token.Start, token.End));
        Assert.InRange(token.Form.Length, TokenScratch.TermLengthMax - unitCount, TokenScratch.TermLengthMax);
        Assert.Equal(token.Form, Single("en", token.Form).Form);
    }

    [Theory]
    [InlineData("a'\u0301")]
    [InlineData("Aa.")]
    [InlineData("a:Bb")]
    [InlineData("a-")]
    [InlineData("_\u0301")]
    [InlineData("U.")]
    [InlineData("1;")]
    [InlineData("1\u202F")]
    [InlineData("אא\"")]
    [InlineData("WHO ")]
    public void Time_grows_with_the_length_of_a_text_and_no_faster(string piece)
    {
        // What takes a time of the square of the length takes hours here.
        string text = string.Concat(Enumerable.Repeat(piece, 300_000));
        TokenReader reader = Analyzer.For("pl").Read(text, new TokenScratch());
        while (reader.MoveNext())
        {
            Assert.InRange(reader.End, reader.Start + 1, text.Length);
        }
    }

    private static Token Single(string language, string text) => Assert.Single(Analyzer.For(language).Analyze(text));
}
