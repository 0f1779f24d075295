using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Testing;

namespace Chancery.SearchApi.Tests;

/// <summary>
/// Compares an answer with the file of its name in <c>Golden/</c>. A difference fails and rewrites nothing: what was
/// received is written to <c>TestResults/Golden/</c> beside the built tests, to be looked at and, if it is right, to be
/// copied over the expected file by hand.
/// </summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Check(string name, JsonNode answer)
    {
        string received = Normal(answer).ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
        string expectedPath = Path.Combine(RealData.RepositoryRoot, "tests", "SearchApi.Tests", "Golden", name + ".json");
        string expected = File.Exists(expectedPath) ? File.ReadAllText(expectedPath).ReplaceLineEndings("\n") : "";
        if (received == expected)
        {
            return;
        }

        string receivedPath = Path.Combine(AppContext.BaseDirectory, "TestResults", "Golden", name + ".json");
        Directory.CreateDirectory(Path.GetDirectoryName(receivedPath)!);
        File.WriteAllText(receivedPath, received);
        Assert.Fail($"Golden/{name}.json is not what was received: compare it with {receivedPath}, and copy that over it if it is right.\n{FirstDifference(expected, received)}");
    }

    /// <summary>Time differs between runs, and the last digits of scores between processors.</summary>
    private static JsonNode Normal(JsonNode answer)
    {
        var copy = answer.DeepClone();
        if (copy is JsonObject page && page.ContainsKey("tookMs"))
        {
            page["tookMs"] = 0;
            foreach (var hit in page["hits"]!.AsArray())
            {
                hit!["score"] = Math.Round(hit["score"]!.GetValue<double>(), 2);
            }
        }

        return copy;
    }

    private static string FirstDifference(string expected, string received)
    {
        var wanted = expected.Split('\n');
        var given = received.Split('\n');
        int line = Enumerable.Range(0, Math.Max(wanted.Length, given.Length))
            .First(i => wanted.ElementAtOrDefault(i) != given.ElementAtOrDefault(i));
        return $"line {line + 1}\n  expected: {wanted.ElementAtOrDefault(line)}\n  received: {given.ElementAtOrDefault(line)}";
    }
}
