using System;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Reads the values of invokes that come from outside.</summary>
internal static class InvokeValues
{
    /// <exception cref="InvokeValueException">It has no action, or one that isn't an Action.Execute.</exception>
    public static AdaptiveCardInvokeValue CardAction(IInvokeActivity activity)
    {
        var value = Read<AdaptiveCardInvokeValue>(activity);
        if (value.Action == null)
            throw new InvokeValueException("BadRequest", "Missing action property");
        if (value.Action.Type != "Action.Execute")
            throw new InvokeValueException("NotSupported", $"The action '{value.Action.Type}' is not supported.");
        return value;
    }

    /// <exception cref="InvokeValueException">It has no text or no options; the kind may be missing in Teams only.</exception>
    public static SearchInvokeValue Search(IInvokeActivity activity)
    {
        var value = Read<SearchInvokeValue>(activity);
        if (string.IsNullOrEmpty(value.Kind))
        {
            if (activity.ChannelId != Channels.Msteams)
                throw new InvokeValueException("BadRequest", "Missing kind property for search");
            value.Kind = SearchInvokeTypes.Search;
        }

        if (string.IsNullOrEmpty(value.QueryText))
            throw new InvokeValueException("BadRequest", "Missing queryText for search");
        return value;
    }

    /// <exception cref="InvokeValueException">There is none, or it has another shape.</exception>
    private static T Read<T>(IInvokeActivity activity)
        where T : class
    {
        if (activity.Value == null)
            throw new InvokeValueException("BadRequest", "Missing value property");
        try
        {
            return activity.Value as T ?? BotJson.Convert<T>(JObject.FromObject(activity.Value));
        }
        catch (Exception e) when (BotJson.IsOfAnotherShape(e))
        {
            throw new InvokeValueException("BadRequest", "Value property is not properly formed");
        }
    }
}
