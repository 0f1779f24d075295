namespace Chancery.Search.Parsing;

/// <summary>A part of a parsed query.</summary>
internal abstract record QueryNode;

/// <summary>Words that stand side by side, or one word under an operator.</summary>
/// <param name="Text">As typed, without operators.</param>
internal sealed record WordsNode(string Text) : QueryNode;

/// <summary>Words in quotes.</summary>
/// <param name="Text">What stands between the quotes.</param>
/// <param name="Slop">Other words that may stand among them; 0 for an exact phrase.</param>
internal sealed record PhraseNode(string Text, int Slop) : QueryNode;

/// <summary>The beginning of a word.</summary>
internal sealed record PrefixNode(string Prefix) : QueryNode;

/// <summary>A part restricted to a field.</summary>
internal sealed record FieldNode(QueryField Field, QueryNode Value) : QueryNode;

/// <summary>A range of days, both in.</summary>
internal sealed record DateRangeNode(DateOnly? After, DateOnly? Before) : QueryNode;

/// <summary>Every clause.</summary>
internal sealed record EverythingNode : QueryNode;

/// <summary>A part whose score counts more or less.</summary>
internal sealed record BoostNode(QueryNode Part, float Factor) : QueryNode;

/// <summary>Parts that stand side by side, each with its sign.</summary>
internal sealed record SequenceNode(IReadOnlyList<(Sign Sign, QueryNode Part)> Parts) : QueryNode;

/// <summary>Parts joined by AND.</summary>
internal sealed record AndNode(IReadOnlyList<(Sign Sign, QueryNode Part)> Parts) : QueryNode;

/// <summary>Parts joined by OR.</summary>
internal sealed record OrNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>Sign before a part.</summary>
internal enum Sign
{
    None,
    Required,
    Prohibited,
}

/// <summary>Fields that a query can name.</summary>
internal enum QueryField
{
    Text,
    Title,
    Section,
    Kind,
    Party,
    Number,
    Date,
    Lang,
    Work,
}
