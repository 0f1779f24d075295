using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Chancery.Tidy.Tests;

/// <summary>Names say what a thing is, and stand where their folder says.</summary>
public sealed partial class NameTests
{
    private const string EmptyNameAdvice =
        "A name such as Utils, Helpers, Common or Manager fits anything and so says nothing: name the thing by what it is or does:";

    private const string NamespaceAdvice =
        "A namespace is the path of its folder, Chancery.<Project>[.<Folder>]: move the file or correct the namespace:";

    private const string MirrorAdvice =
        "Every project in src has its tests in a project of the same name in tests: add tests/<Project>.Tests/<Project>.Tests.csproj:";

    [Fact]
    public void No_folder_or_type_has_an_empty_name() =>
        House.IsTidy(EmptyFolders(House.Paths).Concat(CSharpFiles.All.SelectMany(EmptyTypes)), EmptyNameAdvice);

    [Fact]
    public void Namespaces_are_folders() => House.IsTidy(CSharpFiles.All.SelectMany(StrayNamespaces), NamespaceAdvice);

    [Fact]
    public void Every_source_project_has_its_tests() => House.IsTidy(Untested(House.Paths), MirrorAdvice);

    [Theory]
    [InlineData("class TextUtils;")]
    [InlineData("record struct ClauseHelper;")]
    [InlineData("interface IIndexManager;")]
    [InlineData("class A { enum Helpers { B } }")]
    [InlineData("delegate void Common();")]
    public void An_empty_type_name_is_found(string text) => Assert.Single(EmptyTypes(CSharpFiles.Parse("src/A/A.cs", text)));

    [Fact]
    public void An_empty_folder_name_is_found()
    {
        Assert.Equal(2, EmptyFolders(["src/Common/A.cs", "src/Common/B.cs", "src/Index/StringHelpers/A.cs"]).Count());
        Assert.Empty(EmptyFolders(["src/Index/Commonwealth.cs", "src/Index/Managers.md"]));
    }

    [Theory]
    [InlineData("src/Index/Native/A.cs", "namespace Chancery.Index.Native;\nclass A;", 0)]
    [InlineData("tests/Index.Tests/Native/A.cs", "namespace Chancery.Index.Tests.Native;\nclass A;", 0)]
    [InlineData("src/SearchApi/Program.cs", "var a = 1;\npublic partial class Program;", 0)]
    [InlineData("src/Index/Native/A.cs", "namespace Chancery.Index;\nclass A;", 1)]
    [InlineData("src/Index/A.cs", "namespace Chancery.Index { class A; }\nnamespace B { class C; }", 1)]
    [InlineData("src/Index/A.cs", "class A;", 1)]
    public void A_namespace_beside_its_folder_is_found(string path, string text, int findings) =>
        Assert.Equal(findings, StrayNamespaces(CSharpFiles.Parse(path, text)).Count());

    [Fact]
    public void A_project_without_tests_is_found()
    {
        Assert.Empty(Untested(["src/A/A.csproj", "tests/A.Tests/A.Tests.csproj"]));
        Assert.Single(Untested(["src/A/A.csproj", "tests/B.Tests/B.Tests.csproj"]));
    }

    private static IEnumerable<string> EmptyFolders(IEnumerable<string> paths) =>
        paths.SelectMany(path => path.Split('/')[..^1]).Distinct().Where(IsEmptyName).Select(folder => $"folder {folder}");

    private static IEnumerable<string> EmptyTypes(CSharpFile file) =>
        from node in file.Root.DescendantNodes()
        let name = (node as BaseTypeDeclarationSyntax)?.Identifier ?? (node as DelegateDeclarationSyntax)?.Identifier
        where name is { } identifier && IsEmptyName(identifier.Text)
        select $"{file.Path}:{file.LineOf(node)}: type {name.Value.Text}";

    private static bool IsEmptyName(string name) => name.Split('.').Any(EmptyName().IsMatch);

    private static IEnumerable<string> StrayNamespaces(CSharpFile file)
    {
        string[] parts = file.Path.Split('/');
        if (parts is not (["src", ..] or ["tests", _, _, ..]) || parts is ["tests", "Shared", ..])
        {
            return [];
        }

        string expected = string.Join('.', ["Chancery", .. parts[1..^1]]);
        IEnumerable<string> named = file.Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
            .Select(declaration => declaration.Name.ToString())
            .Where(name => name != expected)
            .Select(name => $"{file.Path}: {name} should be {expected}");

        // A program's top-level statements and the Program type beside them cannot stand in a namespace.
        bool isProgram = file.Root.Members.Any(member => member is GlobalStatementSyntax);
        IEnumerable<string> nameless = file.Root.Members.OfType<BaseTypeDeclarationSyntax>()
            .Where(_ => !isProgram)
            .Select(type => $"{file.Path}: {type.Identifier.Text} stands in no namespace, should be {expected}");
        return named.Concat(nameless);
    }

    private static IEnumerable<string> Untested(IReadOnlyList<string> paths) =>
        from path in paths
        where path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal)
        let name = Path.GetFileNameWithoutExtension(path)
        where !paths.Contains($"tests/{name}.Tests/{name}.Tests.csproj", StringComparer.Ordinal)
        select $"{path} has no tests/{name}.Tests/{name}.Tests.csproj";

    [GeneratedRegex("(Utils?|Utility|Utilities|Helpers?|Managers?)$|^Common$", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyName();
}
