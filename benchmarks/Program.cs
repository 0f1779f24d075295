using System.Diagnostics;
using Chancery.Benchmarks;

return args is [var name, .. var rest] && BenchmarkTable.All.FirstOrDefault(each => each.Name == name) is { } benchmark
    ? Measure(benchmark, rest)
    : Explain();

static int Measure(Benchmark benchmark, string[] arguments)
{
    Console.WriteLine(Machine.Describe());
    Console.WriteLine($"$ dotnet run -c {Machine.Configuration} --project benchmarks -- {string.Join(' ', [benchmark.Name, .. arguments])}");
    long started = Stopwatch.GetTimestamp();
    int code = benchmark.Run(arguments);
    Console.WriteLine(string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"({Stopwatch.GetElapsedTime(started).TotalSeconds:0} s in all)"));
    return code;
}

static int Explain()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project benchmarks -- BENCHMARK\n");
    foreach (var benchmark in BenchmarkTable.All)
    {
        Console.Error.WriteLine($"  {benchmark.Usage,-10} {benchmark.Question}");
    }

    return 2;
}
