using Chancery.Index;

namespace Chancery.Search.Tests;

public sealed class ListMergeTests
{
    [Fact]
    public void Scores_fall_and_each_language_keeps_its_order()
    {
        var random = new Random(5);
        for (int round = 0; round < 100; round++)
        {
            var lists = new[] { "en", "de", "sv", "pl" }
                .Select(language => List(language, [.. Enumerable.Range(0, random.Next(6)).Select(_ => (float)random.NextDouble() * 20).OrderDescending()]))
                .ToList();
            var merged = ListMerge.ByScore(lists, MergeMethod.Calibrated).ToList();
            Assert.Equal(lists.Sum(list => list.Result.Best.Count), merged.Count);
            Assert.Equal(merged.Select(hit => hit.Score).OrderDescending(), merged.Select(hit => hit.Score));
            foreach (var (language, result) in lists)
            {
                Assert.Equal(
                    result.Best.Select(hit => hit.Address),
                    merged.Where(hit => hit.Address.Language == language).Select(hit => hit.Address));
            }
        }
    }

    [Fact]
    public void One_language_alone_keeps_its_scores() =>
        Assert.Equal([9f, 4f, 1f], ListMerge.ByScore([List("en", 9, 4, 1), List("de")], MergeMethod.Calibrated).Select(hit => hit.Score));

    [Fact]
    public void A_language_whose_scores_are_low_throughout_is_not_pushed_to_the_end() =>
        Assert.Equal(
            ["en", "pl", "en"],
            ListMerge.ByScore([List("en", 20, 15, 14), List("pl", 6, 2, 1)], MergeMethod.Calibrated).Take(3).Select(hit => hit.Address.Language));

    [Fact]
    public void Raw_scores_merge_as_they_are() =>
        Assert.Equal([20f, 15f, 6f], ListMerge.ByScore([List("en", 20, 15), List("pl", 6)], MergeMethod.Raw).Select(hit => hit.Score));

    [Fact]
    public void Scores_of_zero_are_merged_too() =>
        Assert.Equal(2, ListMerge.ByScore([List("en", 0), List("pl", 0)], MergeMethod.Calibrated).Count(hit => hit.Score == 0));

    private static (string Language, LanguageResult Result) List(string language, params float[] scores) =>
        (language, new LanguageResult([.. scores.Select((score, i) => new ScoredClause(new ClauseAddress(language, 0, i), score))], scores.Length, null));
}
