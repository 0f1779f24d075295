using Chancery.Analysis;
using Chancery.CrossLanguage.Learning;

namespace Chancery.CrossLanguage.Tests.Learning;

public sealed class LexiconTrainerTests
{
    private static readonly Lexicon NoLexicon = new([]);

    [Fact]
    public void Planted_translations_are_found_in_both_directions()
    {
        var learned = new LexiconTrainer(NoLexicon).Learn(PlantedTexts.Clauses(800), 2, null, CancellationToken.None);
        int right = 0;
        for (int word = 0; word < PlantedTexts.Words; word++)
        {
            right += IsBest(learned, "en", PlantedTexts.English(word), "de", PlantedTexts.German(word)) ? 1 : 0;
            right += IsBest(learned, "de", PlantedTexts.German(word), "en", PlantedTexts.English(word)) ? 1 : 0;
        }

        Assert.InRange(right, 190, 200);
    }

    [Fact]
    public void Thirty_five_clauses_teach_something()
    {
        var learned = new LexiconTrainer(NoLexicon).Learn(PlantedTexts.Clauses(35), 2, null, CancellationToken.None);
        int right = Enumerable.Range(0, 25).Count(word => IsBest(learned, "en", PlantedTexts.English(word), "de", PlantedTexts.German(word)));

        // By chance it would be none: there are a hundred words to choose from.
        Assert.InRange(right, 6, 25);
    }

    [Fact]
    public void The_result_is_the_same_bit_for_bit_whatever_the_number_of_threads() =>
        Assert.Equal(Learn(1), Learn(4));

    [Fact]
    public void The_lexicon_decides_between_words_that_always_stand_together()
    {
        var terms = new Dictionary<string, IReadOnlyList<string>>
        {
            ["en"] = ["bardak"],
            ["de"] = ["folumav"],
            ["sv"] = ["x"],
            ["pl"] = ["x"],
        };
        var clauses = Enumerable.Repeat(
            (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["en"] = "bardak dolgim", ["de"] = "rudufim folumav" }, 5);
        var learned = new LexiconTrainer(new Lexicon([new LexiconEntry("one", "test", terms)])).Learn(clauses, 1, null, CancellationToken.None);
        Assert.True(IsBest(learned, "en", "bardak", "de", "folumav"));
        Assert.True(IsBest(learned, "en", "dolgim", "de", "rudufim"));
    }

    [Fact]
    public void Long_clauses_are_compared_within_a_band_and_still_teach()
    {
        var random = new Random(3);
        var clauses = Enumerable.Range(0, 40).Select(_ =>
        {
            var words = Enumerable.Range(0, 300).Select(_ => random.Next(PlantedTexts.Words)).ToList();
            return (IReadOnlyDictionary<string, string>)new Dictionary<string, string>
            {
                ["en"] = string.Join(' ', words.Select(PlantedTexts.English)),
                ["de"] = string.Join(' ', words.Select(PlantedTexts.German)),
            };
        });
        var learned = new LexiconTrainer(NoLexicon).Learn(clauses, 2, null, CancellationToken.None);
        int right = Enumerable.Range(0, PlantedTexts.Words).Count(word => IsBest(learned, "en", PlantedTexts.English(word), "de", PlantedTexts.German(word)));
        Assert.InRange(right, 95, 100);
    }

    private static bool IsBest(LearnedLexicon learned, string from, string word, string to, string translation) =>
        learned.Find(from, to, Stem(from, word)).Translations is [var best, ..] && best.Stem == Stem(to, translation);

    private static string Stem(string language, string word) => Analyzer.For(language).Analyze(word)[0].Stem;

    private static byte[] Learn(int threads)
    {
        var folder = Directory.CreateTempSubdirectory("chancery-test-");
        try
        {
            var learned = new LexiconTrainer(Lexicon.BuiltIn).Learn(PlantedTexts.Clauses(300), threads, null, CancellationToken.None);
            LearnedLexiconFile.Write(folder.FullName, learned);
            return File.ReadAllBytes(Path.Combine(folder.FullName, LearnedLexiconFile.Name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
