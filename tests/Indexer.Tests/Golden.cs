using System.Text.RegularExpressions;
using Chancery.Testing;

namespace Chancery.Indexer.Tests;

/// <summary>Compares what people see with what is written down, one file a case. Never rewrites it.</summary>
internal static partial class Golden
{
    /// <param name="name">The file in <c>Expectations</c>.</param>
    /// <param name="actual">What the program said.</param>
    public static void Equal(string name, string actual)
    {
        string path = Path.Combine(RealData.RepositoryRoot, "tests", "Indexer.Tests", "Expectations", name);
        string expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
        {
            string received = Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "received")).FullName, name);
            File.WriteAllText(received, actual);
            Assert.Fail(
                $"The program says something else than tests/Indexer.Tests/Expectations/{name}. If that is meant, look at the difference " +
                $"and copy it over: {received}\n{FirstDifference(expected, actual)}");
        }
    }

    /// <summary>Times change from run to run, and scores are what the tests of ranking are about.</summary>
    public static string Steady(string json) => Score().Replace(Took().Replace(json, "\"tookMs\": 0"), "\"score\": 0");

    private static string FirstDifference(string expected, string actual)
    {
        var pairs = expected.Split('\n').Zip(actual.Split('\n')).Select((pair, line) => (pair.First, pair.Second, line));
        foreach (var (first, second, line) in pairs)
        {
            if (first != second)
            {
                return $"line {line + 1}\n  expected: {first}\n  received: {second}";
            }
        }

        return "one is longer than the other";
    }

    [GeneratedRegex("\"tookMs\": [0-9.E-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Took();

    [GeneratedRegex("\"score\": [0-9.E-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Score();
}
