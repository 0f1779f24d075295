using Chancery.Testing;

namespace Chancery.Analysis.Tests;

/// <summary>Parting compounds: on words of our own choosing, on lists parted by hand, and on texts that nobody would write.</summary>
public sealed class CompoundTests
{
    [Theory]
    [InlineData("de", "Massenvernichtungswaffen", "masse=Massen vernichtungswaffen=vernichtungswaffen vernichtung=vernichtungs waffen=waffen")]
    [InlineData("de", "Wüstenbildung", "wüsten=Wüsten bildung=bildung")]
    [InlineData("de", "Vertragsparteien", "vertrag=Vertrags parteien=parteien")]
    [InlineData("sv", "handelsomsättningen", "handels=handels omsättningen=omsättningen")]
    [InlineData("sv", "medlemsstat", "medlem=medlems stat=stat")]
    public void A_compound_has_its_parts_with_offsets_inside_it(string language, string word, string expected)
    {
        string text = "– " + word;
        Assert.Equal(expected.Split(' '), Analyzer.For(language).AnalyzeWithParts(text)
            .Where(token => token.Kind != TokenKind.Word)
            .Select(token => $"{token.Form}={text[token.Start..token.End]}"));
    }

    [Theory]
    [InlineData("de", "elektronischen vereinbart Bundestag beurkunden Sicherheit Verbraucher Unterricht Organisationen")]
    [InlineData("sv", "omfattas konflikten positioner anläggning ekonomiska internationellt")]
    [InlineData("en", "desertification breakthrough")]
    [InlineData("pl", "przeciwdziałanie")]
    public void A_word_that_is_no_compound_has_no_parts(string language, string words) =>
        Assert.All(Analyzer.For(language).AnalyzeWithParts(words), token => Assert.Equal(TokenKind.Word, token.Kind));

    [Fact]
    public void Offsets_skip_what_the_form_lacks()
    {
        const string Text = "Wu\u0308sten\u00ADbildung";
        Token[] parts = [.. Analyzer.For("de").AnalyzeWithParts(Text).Where(token => token.Kind == TokenKind.Part)];
        Assert.Equal(["Wu\u0308sten\u00AD", "bildung"], parts.Select(part => Text[part.Start..part.End]));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("sv")]
    public void Any_text_has_parts_inside_its_words(string language)
    {
        Random random = new(1989);
        for (int i = 0; i < 2_500; i++)
        {
            string text = RandomText.Next(random);
            Token word = default;
            foreach (Token token in Analyzer.For(language).AnalyzeWithParts(text))
            {
                word = token.Kind == TokenKind.Word ? token : word;
                Assert.InRange(token.Start, word.Start, token.End);
                Assert.InRange(token.End, token.Start, word.End);
                Assert.Equal(word.Position, token.Position);
                Assert.NotEmpty(token.Stem);
            }
        }
    }

    [Fact]
    public void Swedish_words_are_parted_as_by_hand()
    {
        string[] lines = [.. File.ReadLines(Path.Combine(RealData.RepositoryRoot, "tests", "Analysis.Tests", "Fixtures", "compounds.sv.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')];
        Assert.InRange(lines.Count(line => line.Contains('|', StringComparison.Ordinal)), 300, 1_000);
        Score score = Score.Of("sv", lines.Where(line => line.Contains('|', StringComparison.Ordinal)), '|', '·');
        Assert.True(score is { Precision: >= 0.97, Recall: >= 0.92 }, score.ToString());
    }

    [RealDataFact("morphology/jwordsplitter_test-de-large.txt")]
    public void German_words_are_parted_as_in_the_published_list()
    {
        Score score = Score.Of(
            "de",
            File.ReadLines(RealData.File("morphology", "jwordsplitter_test-de-large.txt"))
                .Where(line => line.Contains(", ", StringComparison.Ordinal) && !line.Contains('-', StringComparison.Ordinal))
                .Select(line => line.ToLowerInvariant().Replace(", ", "|", StringComparison.Ordinal)),
            '|',
            '·');
        Assert.True(score is { Precision: >= 0.95, Recall: >= 0.80 }, score.ToString());
    }

    /// <summary>How many places are found of those that must be, and how many of those found may be.</summary>
    private sealed record Score(double Precision, double Recall)
    {
        public static Score Of(string language, IEnumerable<string> words, char must, char may)
        {
            int right = 0, wrong = 0, missed = 0;
            foreach (string word in words)
            {
                string plain = string.Concat(word.Where(unit => unit != must && unit != may));
                HashSet<int> places = [.. Analyzer.For(language).AnalyzeWithParts(plain)
                    .Where(token => token.Kind != TokenKind.Word && token.Start > 0).Select(token => token.Start)];
                HashSet<int> expected = Places(word, must, may);
                HashSet<int> allowed = Places(word, may, must);
                right += places.Count(expected.Contains);
                wrong += places.Count(place => !expected.Contains(place) && !allowed.Contains(place));
                missed += expected.Count(place => !places.Contains(place));
            }

            return new Score((double)right / (right + wrong), (double)right / (right + missed));
        }

        private static HashSet<int> Places(string word, char mark, char other)
        {
            HashSet<int> places = [];
            int length = 0;
            foreach (char unit in word)
            {
                if (unit == mark)
                {
                    places.Add(length);
                }
                else if (unit != other)
                {
                    length++;
                }
            }

            return places;
        }
    }
}
