using Chancery.Analysis.Stemming;
using Chancery.Testing;

namespace Chancery.Analysis.Tests;

/// <summary>The stemmers against the vocabularies that Snowball publishes, and against words of our own choosing.</summary>
public sealed class StemmerTests
{
    public static TheoryData<string> Languages => [.. Analyzer.Languages];

    [RealDataFact("morphology/snowball/english")]
    public void English_equals_the_published_vocabulary() => AssertVocabulary(EnglishStemmer.Instance, "english");

    [RealDataFact("morphology/snowball/german")]
    public void German_equals_the_published_vocabulary() => AssertVocabulary(GermanStemmer.Instance, "german");

    [RealDataFact("morphology/snowball/swedish")]
    public void Swedish_equals_the_published_vocabulary() => AssertVocabulary(SwedishStemmer.Instance, "swedish");

    [RealDataFact("morphology/snowball/polish")]
    public void Polish_equals_the_published_vocabulary() => AssertVocabulary(PolishStemmer.Instance, "polish");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_of_diplomacy_have_the_stems_of_the_fixture(string language)
    {
        string path = Path.Combine(RealData.RepositoryRoot, "tests", "Analysis.Tests", "Fixtures", $"stems.{language}.tsv");
        string[] lines = File.ReadAllLines(path);
        Assert.InRange(lines.Length, 50, 200);
        Assert.All(lines, line =>
        {
            string[] fields = line.Split('\t');
            Assert.Equal(fields[1], Assert.Single(Analyzer.For(language).Analyze(fields[0])).Stem);
        });
    }

    [Theory]
    [InlineData("Kazachstan Kazachstanie Kazachstanu Kazachstanem")]
    [InlineData("Tokajew Tokajewa Tokajewowi Tokajewem")]
    [InlineData("Łukaszenka Łukaszenki Łukaszence Łukaszenkę Łukaszenką")]
    [InlineData("Wietnam Wietnamu Wietnamie Wietnamem")]
    [InlineData("Niemcy Niemiec Niemczech Niemcom")]
    [InlineData("Białoruś Białorusi Białorusią")]
    [InlineData("współpraca współpracy współpracę współpracą")]
    [InlineData("międzynarodowy międzynarodowego międzynarodowej międzynarodowymi")]
    [InlineData("pustynnienie pustynnienia pustynnieniu")]
    [InlineData("ważny ważniejszy najważniejszych")]
    public void Polish_forms_of_a_word_meet(string forms) =>
        Assert.Single(Analyzer.For("pl").Analyze(forms).Select(token => token.Stem).Distinct());

    [Theory]
    [InlineData("prawo praca państwo prezydent")]
    [InlineData("umowa umysł udział unia")]
    [InlineData("traktat tratwa transport handel")]
    public void Different_Polish_words_stay_apart(string words) =>
        Assert.Equal(words.Split(' ').Length, Analyzer.For("pl").Analyze(words).Select(token => token.Stem).Distinct().Count());

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_long_text_has_the_stems_of_its_words_alone(string language)
    {
        string[] words = [.. File.ReadLines(Path.Combine(RealData.RepositoryRoot, "tests", "Analysis.Tests", "Fixtures", $"stems.{language}.tsv"))
            .Select(line => line.Split('\t')[0])];
        Analyzer analyzer = Analyzer.For(language);
        TokenScratch scratch = new();
        TokenReader other = Analyzer.For(language == "de" ? "sv" : "de").Read(string.Join(' ', Enumerable.Repeat(words, 20).SelectMany(each => each)), scratch);
        while (other.MoveNext())
        {
        }

        TokenReader reader = analyzer.Read(string.Join(' ', Enumerable.Repeat(words, 40).SelectMany(each => each)), scratch);
        for (int i = 0; reader.MoveNext(); i++)
        {
            Assert.Equal(analyzer.Analyze(words[i % words.Length])[0].Stem, reader.Stem.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Any_units_leave_a_stem_within_the_buffer(string language)
    {
        IStemmer stemmer = StemmerOf(language);
        Random random = new(1884);
        for (int i = 0; i < 50_000; i++)
        {
            int length = random.Next(1, 65);
            char[] buffer = new char[(2 * length) + 8];
            for (int k = 0; k < length; k++)
            {
                buffer[k] = random.Next(4) == 0 ? (char)random.Next(char.MaxValue + 1) : "aeiouyäöüßåąęłśżcdfgnrst'"[random.Next(25)];
            }

            Assert.InRange(stemmer.Stem(buffer, length), 1, buffer.Length);
        }
    }

    private static void AssertVocabulary(IStemmer stemmer, string name)
    {
        string[] words = File.ReadAllLines(RealData.File("morphology", "snowball", name, "voc.txt"));
        string[] stems = File.ReadAllLines(RealData.File("morphology", "snowball", name, "output.txt"));
        Assert.Equal(stems.Length, words.Length);
        List<string> wrong = [];
        for (int i = 0; i < words.Length; i++)
        {
            char[] buffer = new char[(2 * words[i].Length) + 8];
            words[i].CopyTo(buffer);
            string stem = new(buffer, 0, stemmer.Stem(buffer, words[i].Length));
            if (stem != stems[i])
            {
                wrong.Add($"{words[i]}: {stem}, not {stems[i]}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {words.Length}: {string.Join("; ", wrong.Take(20))}");
    }

    private static IStemmer StemmerOf(string language) => language switch
    {
        "en" => EnglishStemmer.Instance,
        "de" => GermanStemmer.Instance,
        "sv" => SwedishDefiniteStemmer.Instance,
        _ => new PolishRuleStemmer(SuffixRuleSet.Load("pl")),
    };
}
