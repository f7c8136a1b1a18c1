using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Fuzzing;

/// <summary>Makes cases: a real activity, changed in its structure, then in its bytes, then put under headers. A seed always makes the same one.</summary>
public sealed class FuzzCases
{
    private static readonly Gen<int> Anywhere = Gen.Choose(0, 1_000_000);

    private static readonly Gen<Damage> Damages =
        from kind in Gen.Frequency((24, Gen.Constant(DamageKind.None)), (4, Gen.Elements(Enum.GetValues<DamageKind>())), (2, Gen.Constant(DamageKind.Flip)))
        from place in Anywhere
        from length in Gen.Choose(1, 6)
        from what in Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b), length)
        select new Damage(kind, place, what);

    private static readonly Gen<Caller> Callers = Gen.Frequency(
        (12, Gen.Constant(Caller.Channel)), (1, Gen.Constant(Caller.Nobody)), (1, Gen.Constant(Caller.Forger)), (1, Gen.Constant(Caller.Stranger)));

    private readonly Gen<FuzzCase> cases;

    /// <param name="serviceUrl">Where the activities say that answers go.</param>
    /// <param name="withTokens">Whether some have none, or a bad one.</param>
    public FuzzCases(string serviceUrl, bool withTokens = true)
    {
        var forms = RealActivities.All(serviceUrl);
        var large = JObject.Parse(forms[0]);
        large["text"] = new string('x', 250 * 1024);
        Largest = new FuzzCase(0, Encoding.UTF8.GetBytes(large.ToString(Formatting.None)), Caller.Channel, "application/json", "");
        cases =
            from form in Gen.Elements(forms)
            from count in Gen.Frequency((1, Gen.Constant(0)), (8, Gen.Choose(1, 2)), (2, Gen.Choose(3, 9)))
            from edits in Gen.ArrayOf(OddEdits.Any, count)
            from damage in Damages
            from caller in withTokens ? Callers : Gen.Constant(Caller.Channel)
            from contentType in Gen.Frequency(
                (9, Gen.Constant<string?>("application/json; charset=utf-8")),
                (1, Gen.Elements<string?>("application/json", "application/json; charset=utf-16", "application/json; charset=nonsense", "text/plain", "x", null)))
            from culture in Gen.Elements("", "zh-CN", "en-US", "tr-TR", "ar-SA", "th-TH", "de-DE", "fa-IR")
            select new FuzzCase(0, damage.Apply(Encoding.UTF8.GetBytes(OddEdits.Apply(form, edits))), caller, contentType, culture);
    }

    /// <summary>A good message, as long as one may be.</summary>
    public FuzzCase Largest { get; }

    public FuzzCase Of(ulong seed) => cases.Sample(50, new Rnd(seed), 1)[0] with { Seed = seed };
}
