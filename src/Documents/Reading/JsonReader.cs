using System.Text.Json;

namespace Chancery.Documents.Reading;

/// <summary>
/// Reads <c>.json</c>: one document as collections of statutes give it, an object with a title and a list of provisions; a list
/// of clauses as bulk data has them; and bulk lines that bear the wrong extension.
/// </summary>
internal sealed class JsonReader : ISourceReader
{
    private const int DepthMax = 64;
    private const int BytesPerByte = 4;

    private static readonly string[] Lists = ["provisions", "articles", "clauses", "paragraphs", "sections", "items", "content", "body"];
    private static readonly string[] Texts = ["content", "text", "body", "value"];
    private static readonly string[] Numbers = ["number", "provision_ref", "label", "ref", "num", "section", "article", "id"];
    private static readonly JsonLinesReader Lines = new();

    public IReadOnlyList<string> Extensions { get; } = [".json"];

    public Claim Judge(FileHead head) => head.Kind == ContentKind.Text ? Claim.ByName : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        budget.Charge(file.Length * BytesPerByte);
        var text = file.Decode();
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DepthMax, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Read(json.RootElement, file, budget);
        }
        catch (JsonException e) when (e.LineNumber > 0 && IsObject(text))
        {
            return Lines.Read(file, budget);
        }
        catch (JsonException e)
        {
            throw new RefusedException("not JSON: " + e.Message.Split(" LineNumber", 2)[0].Split(" Path:", 2)[0]);
        }
        catch (InvalidOperationException)
        {
            throw new RefusedException("a string in it is not valid Unicode");
        }
    }

    // The first line alone is an object: the file is one object a line.
    private static bool IsObject(string text)
    {
        try
        {
            using var first = JsonDocument.Parse(text.AsMemory(0, text.IndexOf('\n', StringComparison.Ordinal)));
            return first.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Reading Read(JsonElement root, SourceFile file, ReadBudget budget)
    {
        var (stem, language) = WorkId.FromFileName(file.Path);
        var works = new BulkWorks(WorkId.FromWords(stem), language);
        if (root.ValueKind == JsonValueKind.Array)
        {
            Take(root, Declared.Nothing, works, budget);
        }
        else if (root.ValueKind == JsonValueKind.Object)
        {
            var declared = Describe(root);
            var hasList = Property(root, Lists, JsonValueKind.Array) is { } list && Take(list, declared, works, budget);
            if (!hasList && Property(root, Texts, JsonValueKind.String) is { } single)
            {
                return Reading.Of(new SourceText(declared, Paragraphs(single.GetString()!)));
            }
        }

        return works.ToTexts() is { Count: > 0 } texts
            ? new Reading(texts, [])
            : throw new RefusedException("JSON without a document: expected an object with \"title\" and \"provisions\", \"articles\", \"clauses\" or \"text\", or a list of clauses");
    }

    private static bool Take(JsonElement list, Declared declared, BulkWorks works, ReadBudget budget)
    {
        var taken = false;
        foreach (var item in list.EnumerateArray())
        {
            budget.Check();
            var text = item.ValueKind == JsonValueKind.String ? item.GetString() : item.ValueKind == JsonValueKind.Object ? Value(item, Texts) : null;
            if (text is null)
            {
                continue;
            }

            var isObject = item.ValueKind == JsonValueKind.Object;
            var own = isObject ? Describe(item) : Declared.Nothing;
            var named = declared with { Work = own.Work ?? declared.Work, Language = own.Language ?? declared.Language };
            taken |= works.Add(new BulkClause(named, isObject ? Value(item, Numbers) ?? "" : "", text, isObject ? Headings(item) : [])) is null;
        }

        return taken;
    }

    // "Art. 1" over article 1 says nothing more; a title in words does.
    private static IReadOnlyList<string> Headings(JsonElement item)
    {
        foreach (var name in (ReadOnlySpan<string>)["chapter", "heading", "title"])
        {
            if (Value(item, [name]) is { } heading && heading.Count(char.IsLetter) > 8)
            {
                return [heading];
            }
        }

        return [];
    }

    private static Declared Describe(JsonElement item) => new()
    {
        Where = "the data",
        Work = Value(item, ["work"]),
        Language = Value(item, ["language", "lang"]),
        Title = Value(item, ["title", "name"]),
        Date = FrontMatter.ParseDate(Value(item, ["date", "issued_date", "date_signed", "signed", "published"])),
        Place = Value(item, ["place"]),
        Kind = Value(item, ["kind", "type"]) is { } kind && Describing.KindFinder.Declared(kind) is not null ? kind : null,
        Source = Value(item, ["source", "url"]),
    };

    private static List<Block> Paragraphs(string text)
    {
        var blocks = new List<Block>();
        var position = 0;
        while (TextLines.TryNext(text, ref position, out var line))
        {
            if (TextCleaner.Clean(line) is { Length: > 0 } clean)
            {
                blocks.Add(new Block(clean));
            }
        }

        return blocks;
    }

    private static string? Value(JsonElement item, string[] names)
    {
        foreach (var name in names)
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value)
                && value.ValueKind is JsonValueKind.String or JsonValueKind.Number && value.ToString() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static JsonElement? Property(JsonElement item, string[] names, JsonValueKind kind)
    {
        foreach (var name in names)
        {
            if (item.TryGetProperty(name, out var value) && value.ValueKind == kind)
            {
                return value;
            }
        }

        return null;
    }
}
