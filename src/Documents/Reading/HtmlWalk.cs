using AngleSharp.Dom;

namespace Chancery.Documents.Reading;

/// <summary>Goes through a page's tree without recursion, so that deep nesting can't exhaust the stack.</summary>
internal static class HtmlWalk
{
    /// <summary>All elements below a node, in reading order.</summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Node.ChildNodes.Length)
            {
                continue;
            }

            open.Push((top.Node, top.Next + 1));
            if (top.Node.ChildNodes[top.Next] is IElement element)
            {
                yield return element;
                open.Push((element, 0));
            }
        }
    }

    /// <summary>Visits a tree in reading order.</summary>
    /// <param name="root">Where to start; it is not visited itself.</param>
    /// <param name="enter">Called before an element's children; <see langword="false"/> passes them and <paramref name="leave"/> over.</param>
    /// <param name="leave">Called after an element's children.</param>
    /// <param name="text">Called for each piece of text.</param>
    public static void Visit(INode root, Func<IElement, bool> enter, Action<IElement> leave, Action<string> text)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Node.ChildNodes.Length)
            {
                if (top.Node is IElement closed && !ReferenceEquals(closed, root))
                {
                    leave(closed);
                }

                continue;
            }

            open.Push((top.Node, top.Next + 1));
            var child = top.Node.ChildNodes[top.Next];
            if (child is IElement element && enter(element))
            {
                open.Push((element, 0));
            }
            else if (child is IText data)
            {
                text(data.Data);
            }
        }
    }
}
