namespace Chancery.Documents.Tests.Reading;

public sealed class RtfTests : IDisposable
{
    private static readonly ReadOptions Polish = new() { Language = "pl" };

    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public void Visible_text_is_read_and_nothing_else()
    {
        const string rtf =
            @"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset238 Times CE;}}{\stylesheet{\s1 heading 1;}{\s0 Normal;}}{\info{\title Umowa o latarniach}{\author A. Nowak}}" +
            @"{\header Strona 1\par}\pard\s1 Umowa o latarniach\par\pard\plain 1. \f1 \'a3awice\f0  i {\b latarnie} s\u261\'61 wsp\'f3lne.{\footnote Przypis.}\par " +
            @"2. Tekst {\v ukryty }jawny \{w nawiasie\} \emdash  koniec{\*\unheard drop}.\line {\field{\*\fldinst HYPERLINK x}{\fldrslt Dalej}} jasne.\par}";

        var document = _texts.One("umowa.rtf", rtf, Polish);

        Assert.Equal("Umowa o latarniach", document.Metadata.Title.Value);
        Assert.Equal(["Ławice i latarnie są wspólne.", "Tekst jawny {w nawiasie} — koniec.\nDalej jasne."], document.Clauses.Select(clause => clause.Text));
    }

    [Fact]
    public void Code_pages_follow_the_font() =>
        Assert.Equal("Żółw i źdźbło.", _texts.One("font.rtf", @"{\rtf1\ansi\ansicpg1252{\fonttbl{\f3\fcharset238 Arial CE;}}\f3 \'af\'f3\'b3w i \'9fd\'9fb\'b3o.\par}", Polish).Clauses[0].Text);

    [Fact]
    public void Braces_without_end_are_refused() =>
        Assert.Contains("nested", Texts.Refusal(_texts.Read("deep.rtf", @"{\rtf1 " + new string('{', 100_000))), StringComparison.Ordinal);

    [Theory]
    [InlineData(@"{\rtf1 \bin99999999999 x}")]
    [InlineData(@"{\rtf1 \u-70000 \'zz \'")]
    [InlineData(@"{\rtf1 }}}}}} text \")]
    [InlineData(@"{\rtf1\ansicpg99999 \'e4\'e5}")]
    [InlineData(@"{\rtf1\uc8\u261{}")]
    public void Broken_files_never_throw(string rtf) => _texts.Read("broken.rtf", rtf, Polish);
}
