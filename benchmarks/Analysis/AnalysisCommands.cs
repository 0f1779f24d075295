namespace Chancery.Benchmarks.Analysis;

/// <summary>The commands that learn the language data of the analyzers and measure what comes of it.</summary>
internal static class AnalysisCommands
{
    private const string Usage =
        """
        compounds de|sv DATA REPOSITORY [details]   learn compound parts and weights, write them to analyzers/
        polish-rules POLIMORF DATA REPOSITORY       learn Polish suffix rules, write them to analyzers/
        polish POLIMORF DATA                        compare ways to stem Polish on lemmas held apart
        speed DATA REPOSITORY                       tokens a second, beside Apache Lucene's analyzers
        stems DATA                                  measure the stems of the analyzers on lemmas and forms
        """;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["compounds", var language, var data, var repository, .. var more]:
                return CompoundCommand.Run(language, data, repository, more.Length > 0);
            case ["polish-rules", var pairs, var data, var repository]:
                return PolishCommand.Learn(pairs, data, repository);
            case ["polish", var pairs, var data]:
                return PolishCommand.Compare(pairs, data);
            case ["speed", var data, var repository]:
                return SpeedCommand.Run(data, repository);
            case ["stems", var data]:
                return StemCommand.Run(data);
            default:
                Console.WriteLine(Usage);
                return 2;
        }
    }
}
