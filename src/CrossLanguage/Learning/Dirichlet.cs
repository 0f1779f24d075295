namespace Chancery.CrossLanguage.Learning;

/// <summary>Expectations under Dirichlet distributions.</summary>
internal static class Dirichlet
{
    /// <summary>From here on the asymptotic series is exact to float precision.</summary>
    private const double SeriesMin = 6;

    /// <summary>The digamma function: the expected logarithm of a share with this many counts, but for the total's.</summary>
    /// <param name="count">Greater than 0.</param>
    public static double ExpectedLog(double count)
    {
        double shift = 0;
        while (count < SeriesMin)
        {
            shift -= 1 / count;
            count++;
        }

        double inverse = 1 / count;
        double square = inverse * inverse;
        return shift + Math.Log(count) - (inverse / 2) - (square * ((1.0 / 12) - (square * ((1.0 / 120) - (square / 252)))));
    }
}
