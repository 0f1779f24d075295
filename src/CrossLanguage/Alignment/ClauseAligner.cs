namespace Chancery.CrossLanguage.Alignment;

/// <summary>
/// Aligns the clauses of two language versions of a work: both in their order, some left out, two or three of one side for
/// one of the other. Dynamic programming over similarity and length (after Gale and Church 1993, with the lexicon's
/// concepts, figures and names as anchors).
/// </summary>
public static class ClauseAligner
{
    /// <summary>What a pair must gain to be worth more than leaving both clauses out.</summary>
    private const float PairCost = 0.03f;
    private const float SimilarityGain = 1f;
    private const float LengthGain = 0.25f;
    private const float SameNumberGain = 0.3f;
    private const float MergeCost = 0.05f;
    private const int MergeMax = 3;

    /// <summary>Clauses that an alignment may stray from the diagonal in long documents.</summary>
    private const int BandMin = 150;

    /// <summary>Aligns two versions.</summary>
    /// <returns>Pairs in order, none crossing another.</returns>
    public static IReadOnlyList<AlignedPair> Align(IReadOnlyList<ClauseSignature> first, IReadOnlyList<ClauseSignature> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count == 0 || second.Count == 0)
        {
            return [];
        }

        var weights = new FeatureWeights(first, second);
        var table = new Table(new Side(first, weights), new Side(second, weights));
        table.Fill();
        return table.Trace();
    }

    /// <summary>Clauses of one side, and two or three of them that stand side by side as one.</summary>
    private sealed class Side(IReadOnlyList<ClauseSignature> clauses, FeatureWeights weights)
    {
        private readonly Dictionary<(int, int), WeightedVector> _vectors = [];

        public int Count => clauses.Count;

        public string Number(int ordinal) => clauses[ordinal].Number;

        public double MeanWords { get; } = Math.Max(1, clauses.Average(clause => clause.Words));

        public WeightedVector Vector(int start, int count)
        {
            if (!_vectors.TryGetValue((start, count), out var vector))
            {
                vector = weights.Vector(clauses, start, count);
                _vectors.Add((start, count), vector);
            }

            return vector;
        }
    }

    private sealed class Table(Side first, Side second)
    {
        private readonly int _band = Math.Max(BandMin, Math.Abs(first.Count - second.Count) + (Math.Max(first.Count, second.Count) / 20));
        private readonly Dictionary<(int, int), Cell> _cells = [];

        private readonly record struct Cell(float Gain, byte FirstCount, byte SecondCount, float Similarity);

        public void Fill()
        {
            for (int i = 0; i <= first.Count; i++)
            {
                int middle = (int)((long)i * second.Count / first.Count);
                int to = Math.Min(second.Count, middle + _band);
                for (int j = Math.Max(0, middle - _band); j <= to; j++)
                {
                    _cells[(i, j)] = Best(i, j);
                }
            }
        }

        public List<AlignedPair> Trace()
        {
            var pairs = new List<AlignedPair>();
            int i = first.Count;
            int j = second.Count;
            while (i > 0 || j > 0)
            {
                var cell = _cells[(i, j)];
                i -= cell.FirstCount;
                j -= cell.SecondCount;
                if (cell.FirstCount > 0 && cell.SecondCount > 0)
                {
                    pairs.Add(new AlignedPair(
                        [.. Enumerable.Range(i, cell.FirstCount)], [.. Enumerable.Range(j, cell.SecondCount)], cell.Similarity));
                }
            }

            pairs.Reverse();
            return pairs;
        }

        private Cell Best(int i, int j)
        {
            var best = new Cell(i == 0 && j == 0 ? 0 : float.NegativeInfinity, 0, 0, 0);
            best = Better(best, i - 1, j, 1, 0, 0, 0);
            best = Better(best, i, j - 1, 0, 1, 0, 0);
            for (int m = 1; m <= MergeMax && m <= i; m++)
            {
                for (int n = 1; n <= MergeMax && n <= j; n++)
                {
                    if (m == 1 || n == 1)
                    {
                        var (gain, similarity) = Gain(i - m, m, j - n, n);
                        best = Better(best, i - m, j - n, m, n, gain, similarity);
                    }
                }
            }

            return best;
        }

        private Cell Better(Cell best, int i, int j, int m, int n, float gain, float similarity)
        {
            if (i < 0 || j < 0 || !_cells.TryGetValue((i, j), out var before) || before.Gain + gain <= best.Gain)
            {
                return best;
            }

            return new Cell(before.Gain + gain, (byte)m, (byte)n, similarity);
        }

        private (float Gain, float Similarity) Gain(int i, int m, int j, int n)
        {
            var a = first.Vector(i, m);
            var b = second.Vector(j, n);
            float similarity = a.Cosine(b);
            double ratio = (a.Words / first.MeanWords + 0.1) / (b.Words / second.MeanWords + 0.1);
            float length = (float)Math.Exp(-Math.Abs(Math.Log(ratio)) * 2) - 0.5f;
            string number = first.Number(i);
            float sameNumber = m == 1 && n == 1 && number.Length > 0 && number == second.Number(j) ? SameNumberGain : 0;
            float merge = MergeCost * (m + n - 2);
            return ((SimilarityGain * similarity) + (LengthGain * length) + sameNumber - merge - PairCost, similarity);
        }
    }
}
