namespace Chancery.CrossLanguage.Learning;

/// <summary>
/// Finds which words of parallel clauses translate each other.
/// </summary>
/// <remarks>
/// IBM model 1 (Brown et al. 1993) with a learned prior on how far a translation's place in its clause is from the word's,
/// trained by expectation and maximization under a sparse Dirichlet prior, in both directions that have to agree
/// (Liang, Taskar and Klein 2006): a link counts as much as both directions believe in it. The lexicon enters as prior counts,
/// as priors do in Östling and Tiedemann's aligner (2016). Means are taken rather than the expected logarithms of variational
/// Bayes (Riley and Gildea 2012): those give up words that stand in one or two clauses, and search lives by rare words. Clauses are cut into a fixed number of runs whose counts are added
/// up in a fixed order, so the result is the same bit for bit however many threads there are.
/// </remarks>
internal sealed class WordAligner
{
    /// <summary>Rounds in which the directions need not agree yet, and those in which they must.</summary>
    private const int FreeRounds = 3;
    private const int AgreeingRounds = 5;

    /// <summary>Prior count of any two words that meet, and what the lexicon adds for words that it knows as translations.</summary>
    private const float PriorCount = 0.001f;
    private const float LexiconCount = 1f;

    /// <summary>How likely a word translates nothing, before anything is known.</summary>
    private const float NothingShare = 0.1f;

    /// <summary>Less is nothing: keeps the arithmetic out of the slow range of the tiniest numbers.</summary>
    private const float ProbabilityMin = 1e-9f;

    private const int Runs = 8;
    private readonly ClausePairs _clauses;
    private readonly float[] _priors;
    private readonly float[] _forward;
    private readonly float[] _backward;
    private readonly float[] _counts;
    private readonly int[] _runStarts;
    private Displacement _displacement = new();

    /// <param name="clauses">The clauses.</param>
    /// <param name="isKnown">Whether the lexicon knows an entry's two words, source and target, as translations.</param>
    public WordAligner(ClausePairs clauses, Func<int, int, bool> isKnown)
    {
        _clauses = clauses;
        _runStarts = clauses.Cut(Runs);
        _priors = new float[clauses.Targets.Length];
        _forward = new float[clauses.Targets.Length];
        _backward = new float[clauses.Targets.Length];
        _counts = new float[clauses.Targets.Length];
        for (int source = 0; source < clauses.SourceOccurrences.Length; source++)
        {
            for (int entry = clauses.RowStarts[source]; entry < clauses.RowStarts[source + 1]; entry++)
            {
                _priors[entry] = PriorCount + (isKnown(source, clauses.Targets[entry]) ? LexiconCount : 0);
            }
        }
    }

    /// <summary>Aligns.</summary>
    /// <param name="threads">How many threads to use; no matter for the result.</param>
    /// <param name="stop">Stops between rounds.</param>
    /// <returns>For each entry, how many times its words translate each other.</returns>
    public float[] Align(int threads, CancellationToken stop)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop };
        Start();
        for (int round = 0; round < FreeRounds + AgreeingRounds; round++)
        {
            Expect(round >= FreeRounds, parallel);
            Maximize(parallel);
        }

        return _counts;
    }

    /// <summary>Before anything is known, a word may be any of those it meets, and those of the lexicon more than others.</summary>
    private void Start()
    {
        for (int entry = 0; entry < _priors.Length; entry++)
        {
            _forward[entry] = _priors[entry];
            _backward[entry] = _priors[entry];
        }
    }

    private void Expect(bool mustAgree, ParallelOptions parallel)
    {
        var runs = new RunCounts[Runs];
        Parallel.For(0, Runs, parallel, run =>
        {
            var counts = new RunCounts(_counts.Length);
            for (int clause = _runStarts[run]; clause < _runStarts[run + 1]; clause++)
            {
                Expect(clause, mustAgree, counts);
            }

            runs[run] = counts;
        });
        Parallel.For(0, Runs, parallel, part =>
        {
            int from = (int)((long)_counts.Length * part / Runs);
            int to = (int)((long)_counts.Length * (part + 1) / Runs);
            for (int entry = from; entry < to; entry++)
            {
                float sum = 0;
                foreach (var run in runs)
                {
                    sum += run.Entries[entry];
                }

                _counts[entry] = sum;
            }
        });
        _displacement = Displacement.Of(runs.Select(run => run.Displacement));
    }

    private void Expect(int clause, bool mustAgree, RunCounts counts)
    {
        var (source, target) = (_clauses[clause].Source, _clauses[clause].Target);
        var entries = _clauses.Entries(clause);
        var (sourceSums, targetSums) = counts.Sums(source.Length, target.Length);
        for (int j = 0; j < target.Length; j++)
        {
            targetSums[j] = NothingShare * _clauses.TargetOccurrences[target[j]] / _clauses.Count;
        }

        int cell = 0;
        for (int i = 0; i < source.Length; i++)
        {
            var (from, to) = ClausePairs.Band(i, source.Length, target.Length);
            float sum = NothingShare * _clauses.SourceOccurrences[source[i]] / _clauses.Count;
            for (int j = from; j < to; j++, cell++)
            {
                float near = _displacement.Factor(i, source.Length, j, target.Length);
                sum += _backward[entries[cell]] * near;
                targetSums[j] += _forward[entries[cell]] * near;
            }

            sourceSums[i] = sum;
        }

        cell = 0;
        for (int i = 0; i < source.Length; i++)
        {
            var (from, to) = ClausePairs.Band(i, source.Length, target.Length);
            for (int j = from; j < to; j++, cell++)
            {
                int entry = entries[cell];
                float near = _displacement.Factor(i, source.Length, j, target.Length);
                float both = _forward[entry] * near / targetSums[j] * (_backward[entry] * near / sourceSums[i]);
                float link = mustAgree ? both : MathF.Sqrt(both);
                counts.Entries[entry] += link;
                counts.Displacement[Displacement.Bin(i, source.Length, j, target.Length)] += link;
            }
        }
    }

    private void Maximize(ParallelOptions parallel)
    {
        var sourceTotals = new double[_clauses.SourceOccurrences.Length];
        var targetTotals = new double[_clauses.TargetOccurrences.Length];
        for (int source = 0; source < sourceTotals.Length; source++)
        {
            for (int entry = _clauses.RowStarts[source]; entry < _clauses.RowStarts[source + 1]; entry++)
            {
                double count = _counts[entry] + _priors[entry];
                sourceTotals[source] += count;
                targetTotals[_clauses.Targets[entry]] += count;
            }
        }

        Parallel.For(0, sourceTotals.Length, parallel, source =>
        {
            for (int entry = _clauses.RowStarts[source]; entry < _clauses.RowStarts[source + 1]; entry++)
            {
                double count = _counts[entry] + _priors[entry];
                _forward[entry] = Share(count, sourceTotals[source]);
                _backward[entry] = Share(count, targetTotals[_clauses.Targets[entry]]);
            }
        });
    }

    private static float Share(double count, double total)
    {
        double share = count / total;
        return share < ProbabilityMin ? 0 : (float)share;
    }

    /// <summary>What one run of clauses counts.</summary>
    private sealed class RunCounts(int entries)
    {
        private float[] _sourceSums = new float[64];
        private float[] _targetSums = new float[64];

        public float[] Entries { get; } = new float[entries];

        public double[] Displacement { get; } = new double[Learning.Displacement.Bins];

        public (float[] Source, float[] Target) Sums(int sources, int targets)
        {
            if (_sourceSums.Length < sources)
            {
                _sourceSums = new float[sources * 2];
            }

            if (_targetSums.Length < targets)
            {
                _targetSums = new float[targets * 2];
            }

            return (_sourceSums, _targetSums);
        }
    }
}
