using Chancery.Indexer.Evaluation;

namespace Chancery.Indexer.Tests.Evaluation;

public sealed class OracleMergeTests
{
    [Fact]
    public void Average_precision_counts_what_was_not_found()
    {
        Assert.Equal((1.0 + (2.0 / 3)) / 2, OracleMerge.AveragePrecision([true, false, true], 2), 12);
        Assert.Equal(0.25, OracleMerge.AveragePrecision([true, false], 4), 12);
        Assert.Equal(0, OracleMerge.AveragePrecision([], 1));
    }

    [Fact]
    public void The_best_merge_is_the_best_of_all_interleavings()
    {
        var random = new Random(11);
        for (int round = 0; round < 300; round++)
        {
            var lists = Enumerable.Range(0, random.Next(1, 4))
                .Select(_ => (IReadOnlyList<bool>)[.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => random.Next(3) == 0)])
                .ToList();
            int relevant = Math.Max(1, lists.Sum(list => list.Count(each => each)) + random.Next(2));
            double best = Interleavings(lists, [.. lists.Select(_ => 0)]).Max(merged => OracleMerge.AveragePrecision(merged, relevant));
            Assert.Equal(best, OracleMerge.BestAveragePrecision(lists, relevant), 12);
        }
    }

    private static IEnumerable<IEnumerable<bool>> Interleavings(IReadOnlyList<IReadOnlyList<bool>> lists, int[] taken)
    {
        bool done = true;
        for (int i = 0; i < lists.Count; i++)
        {
            if (taken[i] == lists[i].Count)
            {
                continue;
            }

            done = false;
            bool first = lists[i][taken[i]];
            int[] next = [.. taken];
            next[i]++;
            foreach (var rest in Interleavings(lists, next))
            {
                yield return rest.Prepend(first);
            }
        }

        if (done)
        {
            yield return [];
        }
    }
}
