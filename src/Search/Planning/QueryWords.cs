using Chancery.Search.Parsing;

namespace Chancery.Search.Planning;

/// <summary>The plain words of a query, which tell its language.</summary>
internal static class QueryWords
{
    public static IEnumerable<string> Of(QueryNode node) => node switch
    {
        WordsNode words => [words.Text],
        PhraseNode phrase => [phrase.Text],
        FieldNode field => field.Field is QueryField.Text or QueryField.Title or QueryField.Section ? Of(field.Value) : [],
        BoostNode boost => Of(boost.Part),
        OrNode or => or.Parts.SelectMany(Of),
        AndNode and => and.Parts.SelectMany(part => Of(part.Part)),
        SequenceNode sequence => sequence.Parts.SelectMany(part => Of(part.Part)),
        _ => [],
    };
}
