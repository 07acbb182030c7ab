using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CoProductionFund.Web.Design;

/// <summary>What a page binds always goes by the name of its property.</summary>
/// <remarks>
/// Otherwise a list that the browser left out (no box ticked) is bound under an empty name, and its error belongs to
/// no field.
/// </remarks>
public sealed class OwnNames : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        foreach (var property in model.HandlerProperties)
        {
            if (property.BindingInfo is { } binding)
            {
                binding.BinderModelName ??= property.PropertyName;
            }
        }
    }
}
