namespace Chancery.CrossLanguage.Learning;

/// <summary>
/// How much likelier a word's translation stands at a place of the other clause than at any other: a curve over the
/// distance between the two places, each as a share of its clause, learned with the translations.
/// </summary>
internal sealed class Displacement
{
    /// <summary>Number of steps of the curve, from the clause's one end to its other and back.</summary>
    public const int Bins = 41;

    /// <summary>Added to every step, so that no place becomes impossible.</summary>
    private const double Smoothing = 0.01;

    private readonly float[] _factors;

    /// <summary>Nothing known: every place is as good as any.</summary>
    public Displacement()
    {
        _factors = new float[Bins];
        Array.Fill(_factors, 1);
    }

    private Displacement(float[] factors) => _factors = factors;

    /// <summary>Learns the curve from how many links fell on each step, set against how many would if places were drawn by chance.</summary>
    public static Displacement Of(IEnumerable<double[]> runs)
    {
        var counts = new double[Bins];
        foreach (var run in runs)
        {
            for (int bin = 0; bin < Bins; bin++)
            {
                counts[bin] += run[bin];
            }
        }

        double total = counts.Sum();
        if (total <= 0)
        {
            return new Displacement();
        }

        // By chance the distance of two places has a triangular distribution.
        const int Middle = Bins / 2;
        var factors = new float[Bins];
        for (int bin = 0; bin < Bins; bin++)
        {
            double chance = (Middle + 1 - Math.Abs(bin - Middle)) / (double)((Middle + 1) * (Middle + 1));
            factors[bin] = (float)(((counts[bin] / total) + (Smoothing * chance)) / chance);
        }

        return new Displacement(factors);
    }

    /// <summary>The step for two places.</summary>
    public static int Bin(int source, int sources, int target, int targets)
    {
        double distance = ((target + 0.5) / targets) - ((source + 0.5) / sources);
        return Math.Clamp((int)((distance + 1) * (Bins / 2.0)), 0, Bins - 1);
    }

    public float Factor(int source, int sources, int target, int targets) => _factors[Bin(source, sources, target, targets)];
}
