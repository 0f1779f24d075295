namespace Chancery.Index.Tests.Oracle;

/// <summary>A query in one line, for the message of a test that fails.</summary>
internal static class QueryText
{
    public static string Of(IndexQuery query) => query switch
    {
        GroupQuery group => $"({string.Join(" / ", group.Units.Select(Of))})^{group.Boost}",
        NearQuery near => $"{(near.InOrder ? "near" : "anyorder")}~{near.Slop}[{string.Join(" ", near.Slots.Select(Of))}]^{near.Boost}",
        BooleanQuery boolean =>
            $"{{must {All(boolean.Must)} should>={boolean.ShouldMatchMin} {All(boolean.Should)} not {All(boolean.MustNot)} filter {All(boolean.Filter)} prefer {All(boolean.Prefer)}}}",
        BestOfQuery best => $"best{All(best.Queries)}",
        _ => query.ToString(),
    };

    private static string All(IReadOnlyList<IndexQuery> queries) => $"[{string.Join(", ", queries.Select(Of))}]";

    private static string Of(QueryUnit unit) => unit switch
    {
        TermUnit term => $"{term.Field}:{term.Term}*{term.Weight}",
        PhraseUnit phrase => $"{phrase.Field}:\"{string.Join(" ", phrase.Terms)}\"~{phrase.Slop}*{phrase.Weight}",
        PrefixUnit prefix => $"{prefix.Field}:{prefix.Prefix}…*{prefix.Weight}",
        _ => unit.ToString(),
    };
}
