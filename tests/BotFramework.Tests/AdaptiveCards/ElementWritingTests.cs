using System.Collections;
using System.Reflection;
using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace BotFramework.Tests.AdaptiveCards;

/// <summary>Elements are written faster than by their contracts, and the same to the byte.</summary>
public sealed class ElementWritingTests
{
    public static TheoryData<Type> Elements =>
        [.. typeof(AdaptiveCard).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(AdaptiveTypedElement).IsAssignableFrom(type)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Elements))]
    public void Every_property_alone_is_written_as_by_the_contract(Type type)
    {
        foreach (var property in Properties(type))
        {
            foreach (var value in Samples(property.PropertyType))
            {
                var element = New(type);
                property.SetValue(element, value);

                Assert.Equal(ByContract(element), JObject.FromObject(element).ToString(Formatting.None));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public void All_properties_together_are_written_in_the_order_of_the_contract(Type type)
    {
        var element = New(type);
        foreach (var property in Properties(type))
            property.SetValue(element, Samples(property.PropertyType)[0]);

        Assert.Equal(ByContract(element), JsonConvert.SerializeObject(element));
    }

    [Fact]
    public void A_property_that_the_model_does_not_know_and_what_stands_under_it_are_written()
    {
        var card = new AdaptiveCard("1.5") { Body = { new AdaptiveContainer { Items = { new AdaptiveTextBlock("in"), null! }, AdditionalProperties = { ["targetWidth"] = "narrow" } } } };

        var written = JsonConvert.SerializeObject(card);

        Assert.Equal(
            """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Container","items":[{"type":"TextBlock","text":"in"},null],"targetWidth":"narrow"}]}""", written);
    }

    [Fact]
    public void An_element_of_somebody_elses_class_is_written_with_its_own_properties()
    {
        var card = new AdaptiveCard("1.5") { Body = { new Badge { Label = "new", Spacing = AdaptiveSpacing.Small } } };

        Assert.Equal("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Badge","Shown":"new","spacing":"small"}]}""", JsonConvert.SerializeObject(card));
    }

    [Fact]
    public void A_card_that_is_kept_with_type_names_is_read_as_the_card_it_was()
    {
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.Auto };
        var kept = new Dictionary<string, object> { ["card"] = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("in") } } };

        var json = JsonConvert.SerializeObject(kept, settings);

        Assert.Contains("\"$type\":\"AdaptiveCards.AdaptiveCard, ", json, StringComparison.Ordinal);
        Assert.IsType<AdaptiveCard>(JsonConvert.DeserializeObject<Dictionary<string, object>>(json, settings)!["card"]);
    }

    [Fact]
    public void An_element_that_holds_itself_is_an_error_and_not_the_end_of_the_process()
    {
        var container = new AdaptiveContainer();
        container.Items.Add(container);

        Assert.Throws<JsonSerializationException>(() => JObject.FromObject(container));
        Assert.Equal("""{"type":"TextBlock","text":"after"}""", JsonConvert.SerializeObject(new AdaptiveTextBlock("after")));
    }

    /// <summary>A resolver of somebody else's may know more than the contracts here: with one, the serializer writes.</summary>
    private static string ByContract(AdaptiveTypedElement element) =>
        JsonConvert.SerializeObject(element, new JsonSerializerSettings { ContractResolver = new OwnResolver() });

    private static AdaptiveTypedElement New(Type type) =>
        type == typeof(AdaptiveCard) ? new AdaptiveCard("1.5") : (AdaptiveTypedElement)Activator.CreateInstance(type)!;

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property =>
        property.CanWrite && property.GetCustomAttribute<JsonIgnoreAttribute>() is null && property.GetCustomAttribute<JsonExtensionDataAttribute>() is null);

    /// <summary>The first isn't a default.</summary>
    private static object?[] Samples(Type type)
    {
        var known = Nullable.GetUnderlyingType(type) ?? type;
        return known == typeof(string) ? ["words \"and\" 字", "", "true", "false", null]
            : known == typeof(bool) ? [type == known ? true : false, false]
            : known == typeof(int) || known == typeof(uint) ? [Convert.ChangeType(7, known, null), Convert.ChangeType(0, known, null)]
            : known == typeof(double) ? [2.5, 3.0, double.NaN, 0.0]
            : known.IsEnum ? [.. Enum.GetValues(known).Cast<object>().Reverse(), Enum.ToObject(known, 0)]
            : typeof(IList).IsAssignableFrom(known) ? [Filled(known), Activator.CreateInstance(known), null]
            : known == typeof(AdaptiveHeight) ? [AdaptiveHeight.Stretch, AdaptiveHeight.Auto, new AdaptiveHeight(40), null]
            : known == typeof(AdaptiveWidth) ? [AdaptiveWidth.Stretch, AdaptiveWidth.Auto, new AdaptiveWidth("2"), null]
            : known == typeof(AdaptiveSchemaVersion) ? [new AdaptiveSchemaVersion(1, 6), null]
            : known == typeof(AdaptiveFallbackElement) ? [new AdaptiveFallbackElement(new AdaptiveTextBlock("old")), new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop), null]
            : known == typeof(Uri) ? [new Uri("https://example.com/?a=1"), null]
            : known == typeof(object) ? [JObject.Parse("""{"v":1,"list":["a",null]}"""), new { step = "stage" }, "text", null]
            : known == typeof(AdaptiveAction) ? [new AdaptiveExecuteAction { Title = "Save", Verb = "save" }, null]
            : known == typeof(AdaptiveCard) ? [new AdaptiveCard((AdaptiveSchemaVersion)null!) { Body = { new AdaptiveTextBlock("in") } }, null]
            : known == typeof(AdaptiveRefresh) ? [new AdaptiveRefresh { Action = new AdaptiveExecuteAction { Verb = "refresh" }, UserIds = ["29:a"] }, null]
            : throw new InvalidOperationException($"Say what a {known.Name} may be.");
    }

    private static IList Filled(Type list)
    {
        var filled = (IList)Activator.CreateInstance(list)!;
        var item = list.GetGenericArguments()[0];
        filled.Add(item == typeof(AdaptiveElement) ? new AdaptiveTextBlock("in")
            : item == typeof(AdaptiveAction) ? new AdaptiveSubmitAction { Title = "Go" }
            : item == typeof(AdaptiveInline) ? new AdaptiveTextRun("run") { Color = AdaptiveTextColor.Good, SelectAction = new AdaptiveSubmitAction() }
            : item == typeof(AdaptiveTargetElement) ? new AdaptiveTargetElement("more")
            : Activator.CreateInstance(item));
        return filled;
    }

    private sealed class OwnResolver : DefaultContractResolver;

    private sealed class Badge : AdaptiveElement
    {
        public override string Type { get; set; } = "Badge";

        [JsonProperty("Shown")]
        public string Label { get; set; } = "";
    }
}
