using AngleSharp.Dom;

namespace Chancery.Documents.Reading;

/// <summary>How much text each element of a page holds, and how much of it is links: what tells text from navigation on any site.</summary>
internal sealed class HtmlDensity
{
    private readonly Dictionary<INode, Share> _shares = [];

    private HtmlDensity()
    {
    }

    /// <summary>What all of the page holds.</summary>
    public Share All { get; private set; }

    /// <summary>Measures a tree in one pass.</summary>
    public static HtmlDensity Of(INode root, ReadBudget budget)
    {
        var density = new HtmlDensity();
        var open = new Stack<Share>();
        var share = default(Share);
        var links = 0;
        HtmlWalk.Visit(
            root,
            element =>
            {
                budget.Check();
                if (element.LocalName is "script" or "style" or "noscript" or "template")
                {
                    return false;
                }

                open.Push(share);
                share = default;
                links += element.LocalName == "a" ? 1 : 0;
                return true;
            },
            element =>
            {
                var isLink = element.LocalName == "a";
                links -= isLink ? 1 : 0;
                share = isLink ? share with { Links = share.Links + 1 } : share;
                density._shares[element] = share;
                share = open.Pop().Plus(share);
            },
            text =>
            {
                var length = text.AsSpan().Trim().Length;
                share = share with { Text = share.Text + length, LinkText = share.LinkText + (links > 0 ? length : 0) };
            });
        density.All = share;
        return density;
    }

    public Share At(INode node) => _shares.TryGetValue(node, out var share) ? share : All;

    /// <summary>Lengths are in UTF-16 code units, white space around each piece of text apart.</summary>
    internal readonly record struct Share(int Text, int LinkText, int Links)
    {
        public Share Plus(Share other) => new(Text + other.Text, LinkText + other.LinkText, Links + other.Links);
    }
}
