using System.Globalization;

namespace Chancery.Benchmarks;

/// <summary>Times of the same thing, and what is told of them.</summary>
internal sealed class Figures(string what)
{
    private readonly List<double> _milliseconds = [];

    public double Median => Quantile(0.5);

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    /// <summary>Prints minimum, median and 99th percentile, beside the target for the median if there is one.</summary>
    public void Print(double? targetMilliseconds = null)
    {
        string target = targetMilliseconds is { } bound
            ? string.Create(CultureInfo.InvariantCulture, $"; target: median below {bound} ms, {(Median < bound ? "reached" : "MISSED")}")
            : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: min {Quantile(0):0.00} ms, median {Median:0.00} ms, p99 {Quantile(0.99):0.00} ms of {_milliseconds.Count}{target}"));
    }

    /// <summary>The nearest rank, so that every figure is one that was measured.</summary>
    private double Quantile(double share)
    {
        double[] sorted = [.. _milliseconds.Order()];
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
