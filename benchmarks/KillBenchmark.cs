using System.Globalization;
using Chancery.Indexer.Tests.Killing;

namespace Chancery.Benchmarks;

/// <summary>Kills <c>chancery add</c> many times and looks at the index after each.</summary>
internal static class KillBenchmark
{
    private const int KillsUsual = 300;
    private const int Seed = 20260;

    public static int Run(string[] arguments)
    {
        int kills = arguments is [var number, ..] ? int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) : KillsUsual;
        using var run = new KillRun(Seed);
        var report = run.Run(kills);
        Console.WriteLine(
            $"{report.Kills} kills ({report.Creations} of the very first addition, {report.AfterFirstChange} while the index was written): " +
            $"as before {report.Before}, as after {report.After}, faults {report.Faults.Count}");
        foreach (string fault in report.Faults)
        {
            Console.WriteLine($"  {fault}");
        }

        return report.Faults.Count == 0 ? 0 : 1;
    }
}
