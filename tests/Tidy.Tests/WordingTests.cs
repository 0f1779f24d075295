using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Chancery.Tidy.Tests;

/// <summary>What no file says: that it is unfinished, or where it stood on its author's machine.</summary>
public sealed class WordingTests
{
    private const string MarkerAdvice =
        "Code does not say that it is unfinished: do it now, or open an issue and write down how things are, in the present tense:";

    private const string PathAdvice =
        "An absolute path is true on one machine only: write it relative to the repository root, or take it from a setting:";

    // The words are put together here, so that this file does not hold what it looks for.
    private static readonly string[] Markers = ["TO" + "DO", "FIX" + "ME", "HA" + "CK"];
    private static readonly string Placeholder = new('X', 3);
    private static readonly string[] MachineRoots = ["home", "root", "Users", "wo" + "rk"];

    private static readonly Regex Marker = new($@"\b({string.Join('|', Markers)})\b", RegexOptions.CultureInvariant);
    private static readonly Regex MarkerOrPlaceholder = new($@"\b({string.Join('|', Markers)}|{Placeholder})\b", RegexOptions.CultureInvariant);
    private static readonly Regex MachinePath = new(
        $@"(?:(?<![^\s""'`(=:,;\[])|file://)/(?:{string.Join('|', MachineRoots)})/[\w.]|\b[A-Z]:\\{{1,2}}[\w.]", RegexOptions.CultureInvariant);

    private static readonly string[] CodeExtensions =
        [".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".js", ".css", ".sh", ".yml", ".html", ".cshtml", ".razor"];

    [Fact]
    public void Code_does_not_say_that_it_is_unfinished() =>
        House.IsTidy(House.Texts.Where(IsCode).SelectMany(MarkerFindings), MarkerAdvice);

    [Fact]
    public void No_file_names_a_path_of_one_machine() =>
        House.IsTidy(House.Texts.Where(file => !file.IsTestData).SelectMany(file => Findings(file, MachinePath)), PathAdvice);

    [Fact]
    public void An_unfinished_word_is_found_wherever_it_stands()
    {
        foreach (string marker in Markers)
        {
            Assert.Single(MarkerFindings(new HouseFile("src/A/A.cs", $"class A; // {marker}: later")));
            Assert.Single(MarkerFindings(new HouseFile("src/A/A.cs", $"class A(string b = \"{marker}\");")));
            Assert.Single(MarkerFindings(new HouseFile("src/A/a.js", $"go(); /* {marker} */")));
        }

        Assert.Single(MarkerFindings(new HouseFile("src/A/A.cs", $"/// <summary>{Placeholder}</summary>\nclass A;")));
        Assert.Empty(MarkerFindings(new HouseFile("src/A/A.cs", $"class A(string thirty = \"{Placeholder}\");")));
    }

    [Fact]
    public void A_path_of_one_machine_is_found_but_no_address_or_route()
    {
        foreach (string root in MachineRoots)
        {
            Assert.Single(Findings(new HouseFile("a.md", $"see `/{root}/ann/index`"), MachinePath));
            Assert.Single(Findings(new HouseFile("a.md", $"file:///{root}/ann"), MachinePath));
            Assert.Empty(Findings(new HouseFile("a.md", $"https://example.org/{root}/ann, a/{root}/b, \"/{root}/{{id}}\""), MachinePath));
        }

        Assert.Single(Findings(new HouseFile("a.md", "in C" + @":\Data"), MachinePath));
    }

    private static bool IsCode(HouseFile file)
    {
        string top = file.Path.Split('/')[0];
        bool isCodeFolder = top is "src" or "tests" or "benchmarks" or ".ci" or ".github";
        bool isCodeFile = top == ".ci" || CodeExtensions.Contains(Path.GetExtension(file.Path), StringComparer.Ordinal);
        return (isCodeFolder || top == file.Path) && isCodeFile && !file.IsTestData;
    }

    private static IEnumerable<string> MarkerFindings(HouseFile file) =>
        file.Path.EndsWith(".cs", StringComparison.Ordinal)
            ? Findings(file, Marker).Concat(PlaceholdersInComments(file))
            : Findings(file, MarkerOrPlaceholder);

    /// <remarks>Outside of comments three X are the Roman figure 30, which the tests of numbering need.</remarks>
    private static IEnumerable<string> PlaceholdersInComments(HouseFile file) =>
        from trivia in CSharpSyntaxTree.ParseText(file.Text, CSharpFiles.Options).GetRoot().DescendantTrivia()
        where trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia)
        where Regex.IsMatch(trivia.ToFullString(), $@"\b{Placeholder}\b")
        select $"{file.Path}:{trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {trivia.ToString().Trim()}";

    private static IEnumerable<string> Findings(HouseFile file, Regex pattern) =>
        from line in file.Lines
        where pattern.IsMatch(line.Line)
        select $"{file.Path}:{line.Number}: {line.Line.Trim()}";
}
