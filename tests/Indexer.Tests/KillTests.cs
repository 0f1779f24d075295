using Chancery.Indexer.Tests.Killing;
using Xunit.Abstractions;

namespace Chancery.Indexer.Tests;

/// <summary>The program dies at any moment of an addition; the index is as before or as after, never between.</summary>
/// <remarks><c>dotnet run -c Release --project benchmarks -- kill 300</c> is the long run.</remarks>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 25;

    [Fact]
    public void A_killed_addition_leaves_the_index_as_before_or_as_after()
    {
        using var run = new KillRun(seed: 20261);
        var report = run.Run(Kills);
        output.WriteLine(report.ToString());
        Assert.Equal([], report.Faults);
        Assert.Equal(Kills, report.Before + report.After);
        Assert.True(report.AfterFirstChange > 0, "no kill came while the index was written: the test has lost its point");
    }
}
