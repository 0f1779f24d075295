using System.Text;
using System.Text.Json;
using Chancery.Index.Native;

namespace Chancery.Index.Tests.Faults;

/// <summary>All that an index holds and some of what it answers, as one text: two indexes with the same text are the same.</summary>
internal static class Probe
{
    private static readonly IndexQuery[] Queries =
    [
        Sample.Term("peace"),
        Sample.Phrase("and security"),
        Sample.Prefix("s"),
        Sample.Prefix("reg", Field.Form),
        new NearQuery([Sample.Term("security"), Sample.Term("peace")], 2, false),
        new BooleanQuery([new EveryClauseQuery()], [Sample.Term("region")], [Sample.Term("of")], [], [], 0),
    ];

    public static string All(IIndexStorage storage)
    {
        using var snapshot = new NativeEngine(storage).OpenSnapshot();
        return All(snapshot);
    }

    /// <summary>The documents and clauses that an index gives back, as texts.</summary>
    public static HashSet<string> Stored(IIndexStorage storage)
    {
        using var snapshot = new NativeEngine(storage).OpenSnapshot();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in snapshot.Documents())
        {
            texts.Add(JsonSerializer.Serialize(document));
            texts.UnionWith(snapshot.ClausesOf(document.Id).Select(address => JsonSerializer.Serialize(snapshot.Clause(address))));
        }

        return texts;
    }

    public static string All(IIndexSnapshot snapshot)
    {
        var text = new StringBuilder();
        var names = new Dictionary<ClauseAddress, string>();
        foreach (var document in snapshot.Documents().OrderBy(document => document.Id, StringComparer.Ordinal))
        {
            text.AppendLine(JsonSerializer.Serialize(document));
            foreach (var address in snapshot.ClausesOf(document.Id))
            {
                var clause = snapshot.Clause(address);
                names.TryAdd(address, $"{document.Id}#{clause.Label}");
                text.AppendLine(JsonSerializer.Serialize(clause));
            }
        }

        foreach (string language in snapshot.Languages)
        {
            foreach (var query in Queries)
            {
                var request = new SearchRequest(query, ClauseFilter.None, 10_000, WithFacets: true);
                var found = snapshot.Search(language, request, CancellationToken.None);
                text.AppendJoin(' ', found.Best.Select(hit => names.GetValueOrDefault(hit.Address)).Order(StringComparer.Ordinal)).AppendLine();
                text.AppendLine(JsonSerializer.Serialize(found.Facets));
            }

            text.AppendJoin(' ', snapshot.Terms(language, Field.Form, "s").Select(term => term.Term)).AppendLine();
        }

        return text.ToString();
    }
}
