using System.Globalization;
using Chancery.Testing;

namespace Chancery.Analysis.Tests;

/// <summary>A sentence of ours for each language with the tokens a reader would expect, in <c>Fixtures/golden</c>.</summary>
/// <remarks>The first line is the sentence after <c># </c>; each other one is form, stem, start, end, position and
/// <c>stop</c>, <c>part</c>, <c>parts</c> (a part that has parts) or nothing.</remarks>
internal static class Golden
{
    public static string Sentence(string language) => Lines(language)[0][2..];

    public static IReadOnlyList<Token> Tokens(string language) => [.. Lines(language).Skip(1).Select(line =>
    {
        string[] fields = line.Split('\t');
        return new Token(fields[1], fields[0], Number(fields[2]), Number(fields[3]), Number(fields[4]), fields[5] == "stop", KindOf(fields[5]));
    })];

    private static TokenKind KindOf(string mark) => mark switch
    {
        "part" => TokenKind.Part,
        "parts" => TokenKind.PartOfParts,
        _ => TokenKind.Word,
    };

    private static string[] Lines(string language) =>
        File.ReadAllLines(Path.Combine(RealData.RepositoryRoot, "tests", "Analysis.Tests", "Fixtures", "golden", $"{language}.tsv"));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
