using System.Globalization;
using System.Text;
using Chancery.Testing;

namespace Chancery.Analysis.Tests;

public sealed class AnalyzerContractUnderInvariantCulture() : AnalyzerContract("");

public sealed class AnalyzerContractUnderTurkishCulture() : AnalyzerContract("tr-TR");

public sealed class AnalyzerContractUnderPolishCulture() : AnalyzerContract("pl-PL");

/// <summary>What every analyzer owes to those who use it, on texts of all kinds.</summary>
public abstract class AnalyzerContract(string culture) : CultureAxis(culture)
{
    private const int RandomTextCount = 2_500;

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Any_text_gives_sound_tokens(string language)
    {
        Random random = new(1945);
        for (int i = 0; i < RandomTextCount; i++)
        {
            AssertSound(Analyzer.For(language), RandomText.Next(random));
        }
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void A_form_read_again_is_one_word_with_the_same_form_and_stem(string language)
    {
        Analyzer analyzer = Analyzer.For(language);
        Random random = new(1648);
        for (int i = 0; i < RandomTextCount; i++)
        {
            foreach (Token token in analyzer.Analyze(RandomText.Next(random)))
            {
                IReadOnlyList<Token> again = analyzer.Analyze(token.Form);
                Assert.True(
                    again.Count == 1 && again[0].Form == token.Form && again[0].Stem == token.Stem,
                    $"{Show(token.Form)} read again is {string.Join(" + ", again.Select(t => Show(t.Form)))}: " +
                    "a query typed as the index has it would miss. Fold in one step what takes two, or drop the mark that parts it.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void A_word_alone_is_the_word_in_its_text(string language)
    {
        Analyzer analyzer = Analyzer.For(language);
        Random random = new(1815);
        for (int i = 0; i < RandomTextCount; i++)
        {
            string text = RandomText.Next(random);
            foreach (Token token in analyzer.Analyze(text))
            {
                string source = text[token.Start..token.End];
                Token alone = Assert.Single(analyzer.Analyze(source));
                Assert.True(
                    alone.Form == token.Form && alone.Start == 0 && alone.End == source.Length,
                    $"{Show(source)} is {Show(token.Form)} in {Show(text)}, but {Show(alone.Form)} alone: " +
                    "let the word be decided by what is between its offsets.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Normal_form_and_case_make_no_difference(string language)
    {
        Analyzer analyzer = Analyzer.For(language);
        string sentence = Golden.Sentence(language);
        string[] forms = Forms(analyzer, sentence);
        Assert.Equal(forms, Forms(analyzer, sentence.Normalize(NormalizationForm.FormD)));
        Assert.Equal(forms, Forms(analyzer, sentence.ToUpperInvariant()));
        AssertSound(analyzer, sentence.Normalize(NormalizationForm.FormD));
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Many_threads_read_the_same_tokens(string language)
    {
        Analyzer analyzer = Analyzer.For(language);
        string sentence = Golden.Sentence(language);
        IReadOnlyList<Token> expected = analyzer.Analyze(sentence);
        Parallel.For(0, 64, _ => Assert.Equal(expected, analyzer.Analyze(sentence)));
    }

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void The_sentence_gives_the_tokens_of_its_golden_file(string language) =>
        Assert.Equal(Golden.Tokens(language), Analyzer.For(language).AnalyzeWithParts(Golden.Sentence(language)));

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Every_stop_word_is_one_word_and_a_stop_word(string language)
    {
        Analyzer analyzer = Analyzer.For(language);
        string path = Path.Combine(RealData.RepositoryRoot, "analyzers", language, "stopwords.txt");
        string[] words = [.. File.ReadLines(path).Where(line => !line.StartsWith('#'))];
        Assert.InRange(words.Length, 100, 400);
        Assert.All(words, word =>
        {
            Token token = Assert.Single(analyzer.Analyze(word));
            Assert.Equal(word, token.Form);
            Assert.True(token.IsStopWord);
        });
    }

    [RealDataFact("seeds")]
    public void Real_documents_give_sound_tokens()
    {
        foreach (string path in Directory.GetFiles(RealData.File("seeds")))
        {
            string text = File.ReadAllText(path);
            Assert.All(Analyzer.Languages, language => AssertSound(Analyzer.For(language), text));
        }
    }

    internal static void AssertSound(Analyzer analyzer, string text)
    {
        TokenScratch scratch = new();
        TokenReader reader = analyzer.Read(text, scratch);
        int end = 0;
        int position = 0;
        while (reader.MoveNext())
        {
            Assert.InRange(reader.Start, end, text.Length - 1);
            Assert.InRange(reader.End, reader.Start + 1, text.Length);
            Assert.Equal(position++, reader.Position);
            Assert.InRange(reader.Form.Length, 1, TokenScratch.TermLengthMax);
            Assert.InRange(reader.Stem.Length, 1, (2 * TokenScratch.TermLengthMax) + 8);
            Assert.False(reader.IsStopWord && !analyzer.IsStopWord(reader.Form));
            string form = reader.Form.ToString();
            Assert.True(form.IsNormalized(NormalizationForm.FormC), $"{Show(form)} is not NFC");
            Assert.True(form.EnumerateRunes().All(rune => Rune.ToLowerInvariant(rune) == rune), $"{Show(form)} is not lower case");
            Assert.True(form.Any(char.IsLetterOrDigit) || form.Any(char.IsSurrogate) || form.Any(unit => char.GetUnicodeCategory(unit) is not UnicodeCategory.Control), Show(form));
            end = reader.End;
        }

        Assert.False(reader.MoveNext());
    }

    private static string[] Forms(Analyzer analyzer, string text) => [.. analyzer.Analyze(text).Select(token => token.Form)];

    private static string Show(string text) =>
        $"\"{text}\" ({string.Join(' ', text.Select(unit => ((int)unit).ToString("X4", CultureInfo.InvariantCulture)))})";
}
