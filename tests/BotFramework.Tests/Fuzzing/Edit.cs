using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Fuzzing;

/// <summary>One change of an activity's structure.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Where">Which member it is done to, counted through all levels and around again.</param>
/// <param name="Name">The name of what is added.</param>
/// <param name="Value">JSON text, as odd as it likes.</param>
/// <param name="Times">How deep, or how often.</param>
public sealed record Edit(EditKind Kind, int Where, string Name, string Value, int Times)
{
    /// <summary>Changes the activity in place; text that isn't JSON stays in it as it is, so that it can be written and no longer read.</summary>
    public void Apply(JObject activity)
    {
        var members = activity.DescendantsAndSelf().OfType<JProperty>().ToList();
        if (members.Count == 0)
            return;
        var member = members[Where % members.Count];
        switch (Kind)
        {
            case EditKind.Remove:
                member.Remove();
                break;
            case EditKind.Replace:
                member.Value = new JRaw(Value);
                break;
            case EditKind.Add:
                Into(member, new JProperty(Name, new JRaw(Value)));
                break;
            case EditKind.AddToRoot:
                activity[Name] = new JRaw(Value);
                break;
            case EditKind.Rename:
                Rename(member);
                break;
            case EditKind.Duplicate:
                member.Value = new JRaw($"{Text(member.Value)},{JsonConvert.ToString(member.Name)}:{Value}");
                break;
            case EditKind.Swap:
                var other = members[Times % members.Count];
                member.Value = new JRaw(Text(other.Value));
                break;
            case EditKind.Nest:
                member.Value = new JRaw(new string('[', Times) + Text(member.Value) + new string(']', Times));
                break;
            case EditKind.NestObjects:
                member.Value = new JRaw(string.Concat(Enumerable.Repeat("{\"a\":", Times)) + Text(member.Value) + new string('}', Times));
                break;
            case EditKind.Repeat:
                member.Value = new JRaw("[" + string.Join(',', Enumerable.Repeat(Value, Times)) + "]");
                break;
            case EditKind.Lengthen:
                member.Value = new JRaw(JsonConvert.ToString(new string(Name.FirstOrDefault('x'), Times * 30)));
                break;
            default:
                throw new InvalidOperationException($"Unknown kind {Kind}.");
        }
    }

    private static string Text(JToken token) => token.ToString(Formatting.None);

    private static void Into(JProperty member, JProperty added)
    {
        var target = member.Value as JObject ?? (JObject)member.Parent!;
        target[added.Name] = added.Value;
    }

    private void Rename(JProperty member)
    {
        var name = Times % 2 == 0 ? Name : member.Name.ToUpperInvariant();
        if (((JObject)member.Parent!).Property(name, StringComparison.Ordinal) == null)
            member.Replace(new JProperty(name, member.Value));
    }
}
