using Chancery.Benchmarks.Analysis;

namespace Chancery.Benchmarks;

/// <summary>A benchmark that anybody can run again.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Usage">Its name with its arguments.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Run">Measures and prints; takes the further arguments and gives the exit code.</param>
internal sealed record Benchmark(string Name, string Usage, string Question, Func<string[], int> Run);

/// <summary>The benchmarks. A new one is a new file and a new row.</summary>
internal static class BenchmarkTable
{
    public static readonly IReadOnlyList<Benchmark> All =
    [
        new("start", "start", "How long from the start of a program to its first answer?", _ => StartBenchmark.Run()),
        new("search", "search", "How long does a search take, and what does it allocate?", _ => SearchBenchmark.Run()),
        new("analysis", "analysis …", "What do the analyzers learn from, and how good are they? (says more without arguments)", AnalysisCommands.Run),
        new("documents", "documents [FOLDER]", "What becomes of real documents as they come, and how fast are they read? (writes docs/documents.md)", DocumentsBenchmark.Run),
        new("kill", "kill [N]", "Does an addition that is killed ever damage the index? (300 times unless told otherwise)", KillBenchmark.Run),
    ];
}
