namespace Chancery.Index.Tests.Oracle;

/// <summary>The conditions of a filter as its documentation words them.</summary>
internal static class ScanFilter
{
    public static bool Accepts(ClauseFilter filter, ScannedClause clause)
    {
        var document = clause.Document;
        return OneOf(filter.Works, document.Work)
            && OneOf(filter.Documents, document.Id)
            && OneOf(filter.Kinds, document.Kind)
            && OneOf(filter.Parties, [.. document.Parties])
            && OneOf(filter.Numbers, clause.Clause.Number)
            && (filter.After is not { } after || (document.Date is { } late && late >= after))
            && (filter.Before is not { } before || (document.Date is { } early && early <= before));
    }

    private static bool OneOf(IReadOnlyList<string>? wanted, params string[] values) =>
        wanted is null || wanted.Count == 0 || values.Any(value => wanted.Contains(value, StringComparer.OrdinalIgnoreCase));
}
