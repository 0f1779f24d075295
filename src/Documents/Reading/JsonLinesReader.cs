using System.Text;
using System.Text.Json;

namespace Chancery.Documents.Reading;

/// <summary>Reads bulk <c>.jsonl</c>: one clause a line. A broken line is refused by its number, the rest goes in.</summary>
internal sealed class JsonLinesReader : ISourceReader
{
    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    public Claim Judge(FileHead head) => head.Kind == ContentKind.Text ? Claim.ByName : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        var text = file.Decode();
        var works = new BulkWorks(WorkId.FromWords(WorkId.FromFileName(file.Path).Stem), WorkId.FromFileName(file.Path).Language);
        var refusals = new List<Refusal>();
        var position = 0;
        var number = 0;
        while (NextLine(text, ref position, out var line))
        {
            budget.Check();
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (Take(line, number, works, budget.Options) is { } reason)
            {
                refusals.Add(new Refusal(file.Path, number, reason));
            }
        }

        return new Reading(works.ToTexts(), refusals);
    }

    // JSON text may hold U+2028 as it is, so only a line feed ends a line here.
    private static bool NextLine(string text, ref int position, out ReadOnlySpan<char> line)
    {
        if (position >= text.Length)
        {
            line = default;
            return false;
        }

        var end = text.IndexOf('\n', position);
        end = end < 0 ? text.Length : end;
        line = text.AsSpan(position, end - position);
        position = end + 1;
        return true;
    }

    // Gives the reason why the line is refused, or null where its clause went in.
    private static string? Take(ReadOnlySpan<char> line, int number, BulkWorks works, ReadOptions options)
    {
        if (line.Length > options.LineCharsMax)
        {
            return TextLines.TooLong(line.Length, number, options);
        }

        try
        {
            var clause = Parse(line);
            return works.Add(clause);
        }
        catch (JsonException e)
        {
            return "not a JSON object: " + e.Message.Split(" LineNumber", 2)[0].Split(" Path:", 2)[0];
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return "a string in it is not valid Unicode";
        }
    }

    private static BulkClause Parse(ReadOnlySpan<char> line)
    {
        var bytes = Encoding.UTF8.GetBytes(line.ToArray());
        using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 32 });
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"a {json.RootElement.ValueKind} stands where an object is expected");
        }

        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var property in json.RootElement.EnumerateObject())
        {
            fields[property.Name] = Values(property.Value);
        }

        return new BulkClause(
            FrontMatter.FromFields(fields, "the data"),
            First(fields, "number"),
            First(fields, "text"),
            fields.TryGetValue("sections", out var sections) ? sections : []);
    }

    private static string First(Dictionary<string, IReadOnlyList<string>> fields, string name) =>
        fields.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : "";

    private static IReadOnlyList<string> Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Values)],
        _ => [],
    };
}
