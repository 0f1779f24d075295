namespace Chancery.Indexer.Evaluation;

/// <summary>Average precision, and the highest that any merge of ranked lists can reach.</summary>
internal static class OracleMerge
{
    /// <summary>Average precision of a list.</summary>
    /// <param name="relevant">Whether each place is relevant, best first.</param>
    /// <param name="relevantTotal">How many relevant ones there are in all, found or not; greater than 0.</param>
    public static double AveragePrecision(IEnumerable<bool> relevant, int relevantTotal)
    {
        double sum = 0;
        int found = 0;
        int place = 0;
        foreach (bool isRelevant in relevant)
        {
            place++;
            if (isRelevant)
            {
                found++;
                sum += (double)found / place;
            }
        }

        return sum / relevantTotal;
    }

    /// <summary>The highest average precision of an interleaving of lists that leaves each list in its own order.</summary>
    /// <param name="lists">For each list, whether each place is relevant.</param>
    /// <param name="relevantTotal">How many relevant ones there are in all; greater than 0.</param>
    /// <remarks>
    /// Exact. Places between relevant ones are best put off until just before the relevant one that they stand over, so an
    /// interleaving is an order of blocks that end in a relevant place. The state is how many blocks of each list are taken:
    /// it fixes place and number of relevant ones, whatever the order, and what comes later depends on nothing else.
    /// </remarks>
    public static double BestAveragePrecision(IReadOnlyList<IReadOnlyList<bool>> lists, int relevantTotal)
    {
        var ends = lists.Select(Ends).ToList();
        var strides = new int[ends.Count];
        int states = 1;
        for (int i = 0; i < ends.Count; i++)
        {
            strides[i] = states;
            states *= ends[i].Count;
        }

        var best = new double[states];
        for (int state = 1; state < states; state++)
        {
            int found = 0;
            int place = 0;
            double before = 0;
            for (int i = 0; i < ends.Count; i++)
            {
                int taken = state / strides[i] % ends[i].Count;
                found += taken;
                place += ends[i][taken];
                before = taken > 0 ? Math.Max(before, best[state - strides[i]]) : before;
            }

            best[state] = before + ((double)found / place);
        }

        return best[^1] / relevantTotal;
    }

    /// <summary>How many places of a list are used up when its first 0, 1, 2, … relevant ones are taken.</summary>
    private static List<int> Ends(IReadOnlyList<bool> list) =>
        [0, .. Enumerable.Range(0, list.Count).Where(i => list[i]).Select(i => i + 1)];
}
