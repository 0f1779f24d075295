namespace Chancery.Indexer.Evaluation;

/// <summary>A measured value with its 95 % interval.</summary>
/// <param name="Value">Measured on the rows as they are.</param>
/// <param name="Low">2.5th percentile over resampled rows.</param>
/// <param name="High">97.5th percentile over resampled rows.</param>
internal sealed record Figure(double Value, double Low, double High);

/// <summary>
/// Says how far figures would vary with other rows of the same kind: rows are drawn with replacement, as many as there
/// are, many times (percentile bootstrap, Efron 1979). The seed is fixed, and all figures see the same draws.
/// </summary>
internal sealed class Bootstrap
{
    private const int Draws = 1000;
    private const int Seed = 20_250_506;
    private const double Tail = 0.025;
    private readonly int[][] _draws;

    /// <param name="rows">Number of rows.</param>
    public Bootstrap(int rows)
    {
        var random = new Random(Seed);
        _draws = new int[Draws][];
        for (int i = 0; i < Draws; i++)
        {
            _draws[i] = new int[rows];
            for (int j = 0; j < rows; j++)
            {
                _draws[i][random.Next(rows)]++;
            }
        }
    }

    /// <summary>The quotient of two sums over the rows: first as measured, then for every draw; 0 where the divisor is 0.</summary>
    public double[] Quotients(double[] dividends, double[] divisors)
    {
        var quotients = new double[Draws + 1];
        quotients[0] = Quotient(dividends.Sum(), divisors.Sum());
        Parallel.For(0, Draws, i =>
        {
            double dividend = 0;
            double divisor = 0;
            var times = _draws[i];
            for (int row = 0; row < times.Length; row++)
            {
                dividend += times[row] * dividends[row];
                divisor += times[row] * divisors[row];
            }

            quotients[i + 1] = Quotient(dividend, divisor);
        });
        return quotients;
    }

    /// <summary>The figure of values as <see cref="Quotients"/> gives them.</summary>
    public static Figure ToFigure(double[] values)
    {
        var sorted = values.Skip(1).Order().ToArray();
        int cut = (int)(Tail * sorted.Length);
        return new Figure(Round(values[0]), Round(sorted[cut]), Round(sorted[^(cut + 1)]));
    }

    private static double Quotient(double dividend, double divisor) => divisor == 0 ? 0 : dividend / divisor;

    private static double Round(double value) => Math.Round(value, 4);
}
